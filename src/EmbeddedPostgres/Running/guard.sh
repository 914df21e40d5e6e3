# One program's seat at a server. It outlives the program, however that ends; the last guard to leave stops the server.
# Arguments: binaries, home of the cluster, "first" when no server runs there, folder to remove at the end (may be empty).
trap '' INT QUIT TERM HUP PIPE
exec 2>/dev/null
cd "$2" || exit 1
home=$(pwd -P)
if [ "$3" = first ]; then mkdir -p users; fi
echo > "users/$$" || exit 1
echo "seated $home"

while read -r verb settings; do
    if [ "$verb" = start ]; then
        if [ -f log ]; then mv -f log log.previous; fi
        "$1/pg_ctl" start -w -t 600 -s -D data -l log -o "$settings" < /dev/null >> log 2>&1
        echo "started $?"
    fi
done

rm -f "users/$$"
for seat in users/*; do
    pid=${seat#users/}
    # A killed guard keeps its number until its parent has noticed.
    if ! kill -0 "$pid" || grep -q '^State:.*Z' "/proc/$pid/status"; then rm -f "$seat"; fi
done
# Removing the empty folder is the atomic point: who sits down before it keeps the server, who comes after it waits and starts anew.
if rmdir users; then
    # A copied cluster carries the pid file of a server that is not its own.
    if [ "$(sed -n 2p data/postmaster.pid)" = "$home/data" ]; then
        "$1/pg_ctl" stop -m fast -s -D data < /dev/null >> log 2>&1
    fi
    if [ -n "$4" ]; then cd / && rm -rf "$4"; fi
fi
