package dev.headswap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code tensor.Constant} is for: numbers that the way back still finds. */
class RecordedArithmeticTest {

  private static final Set<String> KEEPING =
      Set.of("mul", "div", "pow", "maximum", "minimum", "rdiv", "rpow");

  private static final JavaClasses RECORDED =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(
              "dev.headswap.nn",
              "dev.headswap.model",
              "dev.headswap.loss",
              "dev.headswap.face.bundle",
              "dev.headswap.train");

  @Test
  void nothingRecordedIsCombinedWithANumberOfJavas() {
    List<String> calls =
        RECORDED.stream()
            .filter(type -> !type.getPackageName().equals("dev.headswap.train.optimise"))
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(RecordedArithmeticTest::keepsANumber)
            .map(JavaMethodCall::getDescription)
            .toList();
    assertThat(calls).isEmpty();
  }

  private static boolean keepsANumber(JavaMethodCall call) {
    return call.getTargetOwner().getName().equals("ai.djl.ndarray.NDArray")
        && KEEPING.contains(call.getTarget().getName())
        && call.getTarget().getRawParameterTypes().stream()
            .anyMatch(type -> type.getName().equals(Number.class.getName()));
  }
}
