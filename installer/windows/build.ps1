<#
.SYNOPSIS
  Makes the Windows installer (.msi, per user) and a portable .zip, with a Java of their own.
.DESCRIPTION
  installer\windows\build.ps1 [-Jars]
  They land in target\installer, with their checksums. Unsigned, unless WINDOWS_SIGN_THUMBPRINT names a certificate in
  the user's store. Written without Windows at hand and not run yet.
.PARAMETER Jars
  target\evenkeel.jar and target\lib are up to date: do not run Maven.
#>
[CmdletBinding()]
param([switch] $Jars)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$root = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path
$out = Join-Path $root 'target\installer'
$work = Join-Path $out 'work'
$common = Join-Path $root 'installer\common'

[xml] $pom = Get-Content (Join-Path $root 'pom.xml')
$version = $pom.project.version
$javafx = $pom.project.properties.'javafx.version'

# Says all that is missing at once, before anything is built.
$missing = @()
$jdk = $env:JAVA_HOME
if (-not $jdk -or -not (Test-Path (Join-Path $jdk 'bin\jpackage.exe'))) {
    $missing += 'a JDK 25 or newer with jpackage (set JAVA_HOME)'
} else {
    $release = Get-Content (Join-Path $jdk 'release') | Select-String '^JAVA_VERSION="(\d+)'
    if ([int] $release.Matches[0].Groups[1].Value -lt 25) { $missing += "a JDK 25 or newer (JAVA_HOME is $jdk)" }
}
if (-not (Get-Command 'wix.exe' -ErrorAction SilentlyContinue) -and
        -not (Get-Command 'candle.exe' -ErrorAction SilentlyContinue)) {
    $missing += 'WiX 3.14 or newer on PATH'
}
if (-not $Jars -and -not (Get-Command 'mvn' -ErrorAction SilentlyContinue)) { $missing += 'Maven 3.8 or newer on PATH' }
if ($env:WINDOWS_SIGN_THUMBPRINT -and -not (Get-Command 'signtool.exe' -ErrorAction SilentlyContinue)) {
    $missing += 'signtool.exe (Windows SDK)'
}
if ($missing) {
    Write-Error ("Nothing was built. This is missing:`n  " + ($missing -join "`n  "))
}

function Invoke-Tool {
    param([string] $Tool, [string[]] $Arguments)
    & $Tool @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Tool ended with $LASTEXITCODE" }
}

# Every file carries the time of the commit: the ahead-of-time cache holds the dates of the jars.
function Set-Dates {
    param([string] $Folder)
    $seconds = if ($env:SOURCE_DATE_EPOCH) { $env:SOURCE_DATE_EPOCH } else { git -C $root log -1 '--format=%ct' }
    $date = [DateTimeOffset]::FromUnixTimeSeconds([long] $seconds).UtcDateTime
    Get-ChildItem $Folder -Recurse -File | ForEach-Object { $_.IsReadOnly = $false; $_.LastWriteTimeUtc = $date }
}

function Get-Lines {
    param([string] $File)
    Get-Content (Join-Path $common $File) | Where-Object { $_.Trim() }
}

if (Test-Path $work) { Remove-Item $work -Recurse -Force }
New-Item -ItemType Directory -Force (Join-Path $work 'modules'), (Join-Path $work 'input') | Out-Null

if (-not $Jars) { Invoke-Tool (Join-Path $root 'mvnw.cmd') @('-q', '-B', '-DskipTests', 'package') }

foreach ($jar in Get-ChildItem (Join-Path $root 'target\lib\*.jar')) {
    if ($jar.Name -like 'javafx-*-win.jar') { Copy-Item $jar.FullName (Join-Path $work 'modules') }
    elseif ($jar.Name -notlike 'javafx-*') { Copy-Item $jar.FullName (Join-Path $work 'input') }
}
$graphics = Join-Path $work "modules\javafx-graphics-$javafx-win.jar"
if (-not (Test-Path $graphics)) { throw "The JavaFX of the pom ($javafx) is not in target\lib for Windows." }
Copy-Item (Join-Path $root 'target\evenkeel.jar') (Join-Path $work 'input')

# Native libraries lie beside the jars, so that no start unpacks them; of SQLite's only this system's.
Add-Type -AssemblyName 'System.IO.Compression'
Add-Type -AssemblyName 'System.IO.Compression.FileSystem'
function Move-Natives {
    param([string] $Jar, [string] $Remove, [string] $Keep, [string] $Target)
    New-Item -ItemType Directory -Force $Target | Out-Null
    $zip = [IO.Compression.ZipFile]::Open($Jar, [IO.Compression.ZipArchiveMode]::Update)
    try {
        foreach ($entry in @($zip.Entries | Where-Object { $_.FullName -like $Remove -and $_.Name })) {
            if ($entry.FullName -like $Keep) {
                [IO.Compression.ZipFileExtensions]::ExtractToFile($entry, (Join-Path $Target $entry.Name), $true)
            }
            $entry.Delete()
        }
    } finally {
        $zip.Dispose()
    }
}
$natives = Join-Path $work 'natives'
Move-Natives $graphics '*.dll' '*.dll' $natives
$sqlite = (Get-ChildItem (Join-Path $work 'input\sqlite-jdbc-*.jar')).FullName
Move-Natives $sqlite 'org/sqlite/native/*' 'org/sqlite/native/Windows/x86_64/*' (Join-Path $work 'input')
# JNA looks for its own inside its jar: there the other systems' are left out, and with them what nothing reads.
function Remove-Entries {
    param([string] $Jar, [scriptblock] $Where)
    $zip = [IO.Compression.ZipFile]::Open($Jar, [IO.Compression.ZipArchiveMode]::Update)
    try { foreach ($entry in @($zip.Entries | Where-Object $Where)) { $entry.Delete() } } finally { $zip.Dispose() }
}
Remove-Entries (Get-ChildItem (Join-Path $work 'input\jna-[0-9]*.jar')).FullName {
    $_.Name -match 'jnidispatch' -and $_.FullName -notlike 'com/sun/jna/win32-x86-64/*'
}
Remove-Entries (Get-ChildItem (Join-Path $work 'input\language-detector-*.jar')).FullName {
    $_.FullName -like 'languages.shorttext/*'
}

$runtime = Join-Path $work 'runtime'
Invoke-Tool (Join-Path $jdk 'bin\jlink.exe') @(
    "@$(Join-Path $common 'jlink.args')",
    '--module-path', (Join-Path $work 'modules'),
    '--add-modules', ((Get-Lines 'modules.txt') -join ','),
    '--output', $runtime)
Copy-Item (Join-Path $natives '*') (Join-Path $runtime 'bin')

$options = @()
foreach ($line in Get-Lines 'java.options') { $options += '--java-options', $line }
Invoke-Tool (Join-Path $jdk 'bin\jpackage.exe') (@(
    "@$(Join-Path $common 'jpackage.args')",
    '--name', 'Evenkeel', '--app-version', $version,
    '--icon', (Join-Path $root 'assets\icons\evenkeel.ico'),
    '--input', (Join-Path $work 'input'), '--runtime-image', $runtime,
    '--add-launcher', "evenkeel-console=$(Join-Path $PSScriptRoot 'console-launcher.properties')",
    '--dest', (Join-Path $work 'image')) + $options)
$image = Join-Path $work 'image\Evenkeel'
Set-Dates $image

# One run, connected to a server, teaches the cache; see make_aot_cache in installer/common/build.sh.
$app = Join-Path $image 'app'
function Add-JavaOptions($Lines, $Options) { # the file has further sections behind [JavaOptions]
    foreach ($line in $Lines) {
        $line
        if ($line -eq '[JavaOptions]') { foreach ($option in $Options) { "java-options=$option" } }
    }
}
$configuration = Join-Path $work 'evenkeel.aotconf'
$plain = @{}
foreach ($name in 'Evenkeel', 'evenkeel-console') {
    $plain[$name] = @(Add-JavaOptions (Get-Content (Join-Path $app "$name.cfg")) @('-Xlog:disable', '-Xlog:all=error:stderr'))
}
$console = Join-Path $app 'evenkeel-console.cfg'
$launcher = Join-Path $image 'evenkeel-console.exe'
$training = Join-Path $work 'training'
$told = Join-Path $training 'told.json'
New-Item -ItemType Directory -Force $training | Out-Null
$server = Start-Process $launcher -PassThru -NoNewWindow -RedirectStandardOutput $told -ArgumentList @(
    'serve', '--customers', '6', '--data-dir', "`"$(Join-Path $training 'server')`"")
while (-not ((Test-Path $told) -and (Get-Item $told).Length)) {
    if ($server.HasExited) { throw 'The embedded server did not start.' }
    Start-Sleep -Milliseconds 200
}
$line = Get-Content $told -Raw | ConvertFrom-Json
Set-Content $console (Add-JavaOptions $plain['evenkeel-console'] @(
    '-XX:AOTMode=record', "-XX:AOTConfiguration=$configuration"))
Invoke-Tool $launcher @('--smoke', '--server', $line.url, '--token', $line.agents[0].access_token,
    '--data-dir', (Join-Path $training 'client'))
Stop-Process $server
Set-Content $console (Add-JavaOptions $plain['evenkeel-console'] @(
    '-XX:AOTMode=create', "-XX:AOTConfiguration=$configuration",
    "-XX:AOTCache=$(Join-Path $app 'evenkeel.aot')"))
Invoke-Tool $launcher @()
foreach ($name in 'Evenkeel', 'evenkeel-console') {
    Set-Content (Join-Path $app "$name.cfg") (Add-JavaOptions $plain[$name] @('-XX:AOTCache=$APPDIR\evenkeel.aot'))
}
if (-not (Test-Path (Join-Path $app 'evenkeel.aot'))) { throw 'The ahead-of-time cache was not made.' }
Set-Dates $image

if ($env:WINDOWS_SIGN_THUMBPRINT) {
    foreach ($exe in Get-ChildItem (Join-Path $image '*.exe')) {
        Invoke-Tool 'signtool.exe' @('sign', '/sha1', $env:WINDOWS_SIGN_THUMBPRINT, '/fd', 'sha256', $exe.FullName)
    }
}

# The upgrade code is Evenkeel's for ever: by it a newer .msi replaces an older one.
Invoke-Tool (Join-Path $jdk 'bin\jpackage.exe') @(
    '--type', 'msi', '--name', 'Evenkeel', '--app-version', $version, '--app-image', $image,
    '--vendor', 'Evenkeel', '--license-file', (Join-Path $root 'LICENSE'),
    '--resource-dir', (Join-Path $PSScriptRoot 'resources'),
    '--win-per-user-install', '--win-menu', '--win-menu-group', 'Evenkeel', '--win-shortcut-prompt',
    '--win-upgrade-uuid', '5b3c9a6e-1f0d-4c57-9a35-6f2f5f1d8b42',
    '--dest', $out)
$msi = Join-Path $out "Evenkeel-$version.msi"
if ($env:WINDOWS_SIGN_THUMBPRINT) {
    Invoke-Tool 'signtool.exe' @('sign', '/sha1', $env:WINDOWS_SIGN_THUMBPRINT, '/fd', 'sha256', $msi)
}

$zip = Join-Path $out "Evenkeel-$version-windows-x86_64.zip"
Compress-Archive -Path $image -DestinationPath $zip -Force

$sums = foreach ($file in $msi, $zip) {
    '{0}  {1}' -f (Get-FileHash $file -Algorithm SHA256).Hash.ToLowerInvariant(), (Split-Path $file -Leaf)
}
Set-Content (Join-Path $out 'SHA256SUMS-windows') $sums
Get-Item @($msi, $zip) | Format-Table @('Name', 'Length')
