@echo off
rem Runs Maven on a JDK 25 or newer, which it finds by itself. It downloads nothing of its own; see README.md, "Run".
setlocal EnableDelayedExpansion
set "NEED=25"
set "FOUND="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined FOUND for /f "delims=" %%J in ('where javac 2^>nul') do if not defined FOUND call :trytool "%%~J"
if not defined FOUND for %%R in (
    "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu"
    "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
    "%USERPROFILE%\.sdkman\candidates\java" "%USERPROFILE%\.jdks"
) do if exist "%%~R\" for /d %%D in ("%%~R\*") do if not defined FOUND call :try "%%~D"
if not defined FOUND (
    echo mvnw: Evenkeel needs a JDK %NEED% or newer; install one ^(winget install EclipseAdoptium.Temurin.25.JDK^) or set JAVA_HOME to it. 1>&2
    exit /b 1
)
where mvn >nul 2>nul
if errorlevel 1 (
    echo mvnw: Evenkeel needs Maven 3.8 or newer on PATH; install it ^(for example: choco install maven^). 1>&2
    exit /b 1
)
set "JAVA_HOME=%FOUND%"
rem Maven's own libraries make newer JDKs warn about Unsafe and native access; that is not about this project.
set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"
call mvn -f "%~dp0pom.xml" %*
exit /b %ERRORLEVEL%

:trytool
for %%P in ("%~dp1..") do call :try "%%~fP"
exit /b 0

:try
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~V"
for /f "tokens=1 delims=." %%M in ("!VERSION!") do if %%M GEQ %NEED% set "FOUND=%~1"
exit /b 0
