#!/usr/bin/env bash
# Measures what Kafka gives and takes, on a broker and workers of its own, which a shorter job has warmed.
#   samples/kafka-speed.sh scaling VIDEO [WORKERS=1 2 4 8]
# Frames a second with so many infer workers, inference simulated at 100 ms a head; the first count is what the others are
# compared with. VIDEO: at least 300 frames a worker, or the beginning and the end are most of it.
#   samples/kafka-speed.sh cost [ROUNDS=2]
# Seconds a frame of real inference on samples/driving.mp4, in one process and over Kafka, one worker of each role. Each is
# the time for 150 frames less that for 25, so that starting costs nothing.
# Let nothing else run meanwhile.
set -euo pipefail

home=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
pids=()
cp "$home/samples/driving.mp4" "$home/samples/source/1.jpg" "$work/"

stop() {
  kill -9 "${pids[@]}" 2>/dev/null || true
  wait "${pids[@]}" 2>/dev/null || true
  pids=()
}
trap 'stop; rm -rf "$work"' EXIT

# A broker and workers, given by role; what is in worker_options goes to each.
start() {
  local port=$((20000 + RANDOM % 10000)) role
  common=(--bootstrap-server "127.0.0.1:$port" --set kafka.job-class=speed --set "kafka.claims.folder=$work/claims"
    --set kafka.partitions.frames=24)
  (cd "$work" && exec "$home/headswap" broker --port "$port" --data "$work/kafka-$port" > "broker-$port.log" 2>&1) &
  pids+=($!)
  until (exec 3<> "/dev/tcp/127.0.0.1/$port") 2>/dev/null; do sleep 0.2; done
  for role in "$@"; do
    (cd "$work" && exec "$home/headswap" worker "$role" "${common[@]}" "${worker_options[@]}" >> "$role.log" 2>&1) &
    pids+=($!)
  done
  sleep $((5 + 2 * $#))
}

# The seconds that the encode worker says a job took, and its frames.
job() {
  local id shown
  id=$("$home/headswap" job submit "${common[@]}" -s "$work/1.jpg" -t "$1" -o "$work/out-$RANDOM.mp4" "${@:2}" | grep -om1 '[0-9]*-[0-9]*-[0-9a-f]*')
  while true; do
    shown=$("$home/headswap" job show "$id" "${common[@]}" --json)
    case $shown in
      *'"state" : "finished"'*) break ;;
      *'"state" : "failed"'* | *'"state" : "cancelled"'*) echo "$shown" >&2; exit 1 ;;
    esac
    sleep 2
  done
  sed -n 's/.*"encodeSeconds" : \([0-9.]*\).*/\1/p; s/.*"expected" : \([0-9]*\).*/\1/p' <<< "$shown" | sort -n | tr '\n' ' '
}

scaling() {
  local video=$1 count first='' figures
  worker_options=(--simulate 100)
  cp "$video" "$work/video"
  for count in "${@:2}"; do
    start decode encode $(yes infer | head -n "$count")
    job "$work/video" --to 10 > "$work/warm"
    figures=$(job "$work/video" --to $((count * 12)))
    first=${first:-$(awk -v n="$count" '{ print $2 / $1 / n }' <<< "$figures")}
    awk -v n="$count" -v one="$first" '{ printf "%d infer workers: %d frames in %.1f s, %.2f a second, %.2f of linear\n", n, $2, $1, $2 / $1, $2 / $1 / n / one }' <<< "$figures"
    stop
  done
}

seconds() {
  local before after
  before=$(date +%s.%N)
  "$@" > "$work/last.log" 2>&1 || { cat "$work/last.log"; exit 1; }
  after=$(date +%s.%N)
  awk -v a="$before" -v b="$after" 'BEGIN { print b - a }'
}

swap() {
  seconds "$home/headswap" swap -s "$work/1.jpg" -t "$work/driving.mp4" -o "$work/out.mp4" -y "$@"
}

over_kafka() {
  swap --kafka "${common[1]}" "${common[@]:2}" "$@"
}

cost() {
  local round one many one_kafka many_kafka
  worker_options=()
  start decode infer encode
  over_kafka --to 3 > /dev/null
  for ((round = 1; round <= ${1:-2}; round++)); do
    one=$(swap --to 1) many=$(swap --to 6)
    one_kafka=$(over_kafka --to 1) many_kafka=$(over_kafka --to 6)
    awk -v a="$one" -v b="$many" -v c="$one_kafka" -v d="$many_kafka" \
      'BEGIN { printf "%.3f s a frame in one process, %.3f over Kafka: %.2f times\n", (b - a) / 125, (d - c) / 125, (d - c) / (b - a) }'
  done
}

case ${1:-} in
  scaling)
    if [ $# -lt 3 ]; then set -- "$1" "${2:?a video}" 1 2 4 8; fi
    scaling "${@:2}"
    ;;
  cost) cost "${2:-2}" ;;
  *) sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
