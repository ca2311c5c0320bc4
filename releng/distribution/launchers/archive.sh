#!/bin/sh
# archive.sh JAVA JAR ARCHIVE [PID]: makes the class-data archive of JAR for JAVA, after the process PID has ended.
# A static archive, because a dynamic one leaves out EMF, whose classes are in an old format.
java=$1 jar=$2 archive=$3 pid=${4:-}
umask 077
mkdir -p "$(dirname "$archive")" || exit 1
cd "$(dirname "$archive")" || exit 1
lock=$archive.lock
# a lock this old was left by a process that was killed
find . -name '*.lock' -mmin +10 -exec rmdir {} + 2>/dev/null
mkdir "$lock" || exit 0
temporary=$archive.$$
trap 'rm -f "$temporary.list" "$temporary"; rmdir "$lock"' EXIT
trap 'exit 1' HUP INT TERM

waited=0
while [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null && [ $waited -lt 300 ]; do
	sleep 1
	waited=$((waited + 1))
done

options="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable"
"$java" $options -Xshare:off "-XX:DumpLoadedClassList=$temporary.list" -cp "$jar" report.dsl.cli.Main warm-up &&
	"$java" $options -Xshare:dump "-XX:SharedClassListFile=$temporary.list" "-XX:SharedArchiveFile=$temporary" -cp "$jar" || exit 1
sync # half an archive, after a power cut, would crash Java
mv "$temporary" "$archive" || exit 1
# of the archives of other builds and other Javas, the newest four stay
ls -t ./*.jsa | tail -n +5 | while read -r old; do rm -f "$old"; done
