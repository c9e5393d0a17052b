@echo off
rem Starts the program with the first Java 25 or newer found: the bundled one, JAVA_HOME, the path, the usual folders.
setlocal EnableExtensions
set "APP=%~dp0.."
set "FOUND="
call :consider "%APP%\runtime"
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :consider "%%~dpj.."
for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :consider "%%~d"
if not defined FOUND (
  echo techcontract: Java 25 or newer is needed and none was found. Install a JDK 25 or set JAVA_HOME. 1>&2
  exit /b 1
)
"%FOUND%\bin\java.exe" "@%APP%\lib\jvm-options" "-Dtechcontract.samples=%APP%\sample-data" -cp "%APP%\lib\techcontract.jar" techcontract.Main %*
exit /b %ERRORLEVEL%

:consider
if defined FOUND exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do for /f "tokens=1 delims=.-" %%m in ("%%~v") do if %%m GEQ 25 set "FOUND=%~1"
exit /b 0
