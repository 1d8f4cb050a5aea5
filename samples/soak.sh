#!/usr/bin/env bash
# Kills workers at random moments while a job runs, again and again, and compares the file with an undisturbed one.
#   samples/soak.sh HOST:PORT [KILLS=20] [SECONDS_OF_VIDEO=30] [SEED=1]
# Needs a broker (`./headswap broker --port 9092 --data DIR`). Inference is simulated (40 ms a head), and the files say so.
set -euo pipefail

broker=$1 kills=${2:-20} length=${3:-30} RANDOM=${4:-1}
home=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
class=soak-$$
declare -A pids=()

printf 'session.timeout.ms=6000\nheartbeat.interval.ms=1000\n' > "$work/client.properties"
common=(--bootstrap-server "$broker" --command-config "$work/client.properties" --set "kafka.job-class=$class"
  --set "kafka.claims.folder=$work/claims")
cp "$home/samples/driving.mp4" "$home/samples/source/1.jpg" "$work/"

launch() {
  (cd "$work" && exec "$home/headswap" worker "$1" "${common[@]}" --simulate 40 >> "$work/$1.log" 2>&1) &
  pids[$1]=$!
}

finish() {
  kill -9 "${pids[@]}" 2>/dev/null || true
  echo "logs and files: $work"
}
trap finish EXIT

submit() {
  "$home/headswap" job submit "${common[@]}" -s "$work/1.jpg" -t "$work/driving.mp4" --to "$length" -o "$work/$1" \
    --set video.segment-frames=50
}

state() {
  "$home/headswap" job show "$1" "${common[@]}" --json | sed -n 's/.*"state" : "\(.*\)".*/\1/p'
}

await() {
  while true; do
    case $(state "$1") in
      finished) return ;;
      failed | cancelled) "$home/headswap" job show "$1" "${common[@]}"; exit 1 ;;
    esac
    sleep 2
  done
}

for role in decode infer encode; do launch $role; done
await "$(submit calm.mp4)"

done=0 round=0
while [ "$done" -lt "$kills" ]; do
  round=$((round + 1))
  job=$(submit "killed-$round.mp4")
  while [ "$done" -lt "$kills" ] && [ "$(state "$job")" != finished ]; do
    sleep $((RANDOM % 4)).$((RANDOM % 10))
    roles=(decode infer encode)
    role=${roles[$((RANDOM % 3))]}
    kill -9 "${pids[$role]}" && wait "${pids[$role]}" 2>/dev/null || true
    launch $role
    done=$((done + 1))
    echo "kill $done: $role"
  done
  await "$job"
  cmp "$work/calm.mp4" "$work/killed-$round.mp4"
  rm "$work/killed-$round.mp4"
done
echo "$done kills, $round jobs: every file the same"
