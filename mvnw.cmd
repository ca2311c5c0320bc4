@echo off
rem Runs Maven on Windows: the fetched one where there is one, else the installed one, which fetches it first if it is too old.
rem Not run by its authors: they work on Linux.
setlocal
set "FETCHED=3.9.16"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "BOOT=%MAVEN_USER_HOME%\boot"
set "MAVEN=%BOOT%\apache-maven-%FETCHED%\bin\mvn.cmd"
if exist "%MAVEN%" goto run

where mvn >nul 2>&1
if errorlevel 1 (
  echo mvnw: no Maven is installed: put the bin folder of a Maven 3.6 or newer on the PATH 1>&2
  exit /b 1
)
rem In a new folder, because an older Maven rejects the options in .mvn\maven.config, and the plug-in remembers there what it has unpacked
set "WORK=%TEMP%\gzr-mvnw-%RANDOM%"
mkdir "%WORK%"
pushd "%WORK%"
echo mvnw: fetching Maven %FETCHED%, once 1>&2
call mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack "-Dartifact=org.apache.maven:apache-maven:%FETCHED%:zip:bin" "-DoutputDirectory=%BOOT%\fetch"
if errorlevel 1 (
  popd
  echo mvnw: Maven %FETCHED% could not be fetched; its coordinates are org.apache.maven:apache-maven:%FETCHED%:zip:bin 1>&2
  exit /b 1
)
popd
move "%BOOT%\fetch\apache-maven-%FETCHED%" "%BOOT%\" >nul

:run
cd /d "%~dp0"
call "%MAVEN%" %*
exit /b %ERRORLEVEL%
