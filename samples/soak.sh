#!/usr/bin/env bash
# Disturbs workers at random moments while jobs run, and compares each file with an undisturbed one.
#   samples/soak.sh HOST:PORT|own [DISTURBANCES=20] [SECONDS_OF_VIDEO=30] [SEED=1]
# HOST:PORT: a broker that is there (`./headswap broker --port 9092 --data DIR`); workers are killed.
# own: a broker of the script's own; it is killed and started again, too, and workers are stopped for longer than their
# session (another takes over), then go on beside it. Inference is simulated (40 ms a head), and the files say so.
set -euo pipefail

broker=$1 wanted=${2:-20} length=${3:-30} RANDOM=${4:-1}
home=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
class=soak-$$
session=6
declare -A pids=() count=([kill]=0 [pause]=0 [restart]=0)

printf 'session.timeout.ms=%d000\nheartbeat.interval.ms=1000\n' "$session" > "$work/client.properties"
cp "$home/samples/driving.mp4" "$home/samples/source/1.jpg" "$work/"

start_broker() {
  (exec "$home/headswap" broker --port "${broker##*:}" --data "$work/kafka" >> "$work/broker.log" 2>&1) &
  pids[broker]=$!
  for _ in $(seq 600); do
    if (exec 3<> "/dev/tcp/127.0.0.1/${broker##*:}") 2>/dev/null; then return; fi
    sleep 0.2
  done
  echo "the broker does not start: $work/broker.log"
  exit 1
}

launch() {
  (cd "$work" && exec "$home/headswap" worker "$1" "${common[@]}" --simulate 40 >> "$work/$1.log" 2>&1) &
  pids[$1]=$!
}

finish() {
  kill -9 "${pids[@]}" 2>/dev/null || true
  echo "logs and files: $work"
}
trap finish EXIT

own=false
if [ "$broker" = own ]; then own=true broker=127.0.0.1:$((20000 + $$ % 10000)); fi
common=(--bootstrap-server "$broker" --command-config "$work/client.properties" --set "kafka.job-class=$class"
  --set "kafka.claims.folder=$work/claims")
if $own; then start_broker; fi

submit() {
  "$home/headswap" job submit "${common[@]}" -s "$work/1.jpg" -t "$work/driving.mp4" --to "$length" -o "$work/$1" \
    --set video.segment-frames=50
}

state() {
  "$home/headswap" job show "$1" "${common[@]}" --json | sed -n 's/.*"state" : "\(.*\)".*/\1/p'
}

# A worker that finds no broker for a while ends; whoever runs workers starts them again.
supervise() {
  for role in decode infer encode; do
    if ! kill -0 "${pids[$role]}" 2>/dev/null; then launch "$role"; fi
  done
}

await() {
  while true; do
    supervise
    case $(state "$1") in
      finished) return ;;
      failed | cancelled) "$home/headswap" job show "$1" "${common[@]}"; exit 1 ;;
    esac
    sleep 2
  done
}

end() {
  kill -9 "${pids[$1]}" 2>/dev/null || true
  wait "${pids[$1]}" 2>/dev/null || true
}

# What was stopped goes on beside the one that took over, and is killed in the end.
pause() {
  pids[paused]=${pids[$1]}
  kill -STOP "${pids[paused]}" 2>/dev/null || true
  launch "$1"
  sleep $((2 * session))
  kill -CONT "${pids[paused]}" 2>/dev/null || true
  sleep "$session"
  end paused
}

disturb() {
  local what=kill roles=(decode infer encode) role
  role=${roles[$((RANDOM % 3))]}
  if $own; then
    case $((RANDOM % 5)) in
      0) what=pause ;;
      1) what=restart role=broker ;;
    esac
  fi
  total=$((total + 1)) count[$what]=$((count[$what] + 1))
  echo "$total: $what $role"
  case $what in
    kill) end "$role"; launch "$role" ;;
    pause) pause "$role" ;;
    restart) end broker; sleep $((RANDOM % 4)); start_broker ;;
  esac
}

for role in decode infer encode; do launch "$role"; done
job=$(submit calm.mp4)
await "$job"

total=0 round=0
while [ "$total" -lt "$wanted" ]; do
  round=$((round + 1))
  job=$(submit "disturbed-$round.mp4")
  while [ "$total" -lt "$wanted" ]; do
    # Long enough, as a rule, for what was started to get some work done before the next.
    sleep $((RANDOM % 8)).$((RANDOM % 10))
    if [ -e "$work/disturbed-$round.mp4" ]; then break; fi
    supervise
    disturb
  done
  await "$job"
  cmp "$work/calm.mp4" "$work/disturbed-$round.mp4"
  rm "$work/disturbed-$round.mp4"
done
echo "${count[kill]} kills, ${count[pause]} pauses, ${count[restart]} restarts of the broker, $round jobs: every file the same"
