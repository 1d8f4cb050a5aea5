package dev.headswap.checkpoint.pth;

/** The pickle instructions that state dicts use; every other one is refused. */
final class Opcode {

  static final int MARK = '(';
  static final int STOP = '.';
  static final int NONE = 'N';
  static final int NEW_TRUE = 0x88;
  static final int NEW_FALSE = 0x89;
  static final int BIN_INT = 'J';
  static final int BIN_INT1 = 'K';
  static final int BIN_INT2 = 'M';
  static final int LONG1 = 0x8a;
  static final int BIN_FLOAT = 'G';
  static final int BIN_UNICODE = 'X';
  static final int SHORT_BIN_UNICODE = 0x8c;
  static final int SHORT_BIN_STRING = 'U';
  static final int EMPTY_DICT = '}';
  static final int EMPTY_LIST = ']';
  static final int EMPTY_TUPLE = ')';
  static final int TUPLE = 't';
  static final int TUPLE1 = 0x85;
  static final int TUPLE2 = 0x86;
  static final int TUPLE3 = 0x87;
  static final int APPEND = 'a';
  static final int APPENDS = 'e';
  static final int SET_ITEM = 's';
  static final int SET_ITEMS = 'u';
  static final int GLOBAL = 'c';
  static final int STACK_GLOBAL = 0x93;
  static final int REDUCE = 'R';
  static final int BUILD = 'b';
  static final int BIN_PUT = 'q';
  static final int LONG_BIN_PUT = 'r';
  static final int BIN_GET = 'h';
  static final int LONG_BIN_GET = 'j';
  static final int MEMOIZE = 0x94;
  static final int BIN_PERSID = 'Q';
  static final int PROTO = 0x80;
  static final int FRAME = 0x95;

  private Opcode() {}
}
