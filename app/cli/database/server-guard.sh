# Runs "$@" and stops it (PostgreSQL's fast shutdown) when standard input closes, which happens however
# the program that started it ends, even by kill -9. Started as the leader of its own process group.
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(
  read -r _ <&3
  kill -INT "$server" 2>/dev/null
) &
trap 'kill -INT "$server" 2>/dev/null' INT TERM HUP
code=0
while kill -0 "$server" 2>/dev/null; do
  wait "$server"
  code=$?
done
trap '' TERM
kill -TERM -$$ 2>/dev/null
exit "$code"
