@echo off
rem Starts gzr on Windows. Not run by its authors: they work on Linux.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp "%~dp0gzr.jar" report.dsl.cli.Main %*
exit /b %ERRORLEVEL%
