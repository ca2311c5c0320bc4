#!/usr/bin/env python3
"""Writes eclipse-platform.target: pin.py CUTOFF(yyyymmdd) JAVA

Bundles of the platform, EMF and ECF depend on ranges of each other; Maven would take the newest of each, which may need a
newer Java or belong to a later release. Taken is the newest that was built by CUTOFF and runs on Java JAVA. A root may name
its version (group:artifact:version). Other jars are listed with their versions in third-party.txt. Everything is read through Maven itself (MVN, by default mvn)."""
import glob, os, re, subprocess, sys, tempfile, zipfile
import xml.etree.ElementTree as ET

CUTOFF, JAVA = sys.argv[1], int(sys.argv[2])
HERE = os.path.dirname(os.path.abspath(__file__))
MVN = os.environ.get('MVN', 'mvn')
OURS = ('org.eclipse.platform', 'org.eclipse.emf', 'org.eclipse.ecf')
WORK = tempfile.mkdtemp()
REPOSITORY = os.environ.get('MAVEN_REPOSITORY', os.path.expanduser('~/.m2/repository'))
NS = '{http://maven.apache.org/POM/4.0.0}'
POM = f'<project xmlns="{NS[1:-1]}"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version><packaging>pom</packaging>%s</project>'


def maven(body, *arguments):
    with open(f'{WORK}/pom.xml', 'w') as pom:
        pom.write(POM % body)
    return subprocess.run([MVN, '-B', '-ntp', '-f', f'{WORK}/pom.xml', *arguments], capture_output=True, text=True, cwd=WORK).stdout


def folder(g, a):
    return f'{REPOSITORY}/{g.replace(".", "/")}/{a}'


def path(g, a, v, kind):
    return f'{folder(g, a)}/{v}/{a}-{v}.{kind}'


def metadata(artifacts):
    """The versions of each, newest first."""
    dependencies = ''.join(f'<dependency><groupId>{g}</groupId><artifactId>{a}</artifactId><version>0</version></dependency>' for g, a in artifacts)
    maven(f'<dependencies>{dependencies}</dependencies>', 'org.codehaus.mojo:versions-maven-plugin:2.18.0:display-dependency-updates')
    found = {}
    for g, a in artifacts:
        versions = {v.text for file in glob.glob(f'{folder(g, a)}/maven-metadata-*.xml') for v in ET.parse(file).iter('version')}
        found[g, a] = sorted((v for v in versions if re.fullmatch(r'[\d.]+', v)), key=lambda v: [int(x) for x in v.split('.')], reverse=True)
    return found


def fetch(items):
    """Has Maven fetch those that are missing; some that are listed may not be there."""
    missing = [i for i in items if not os.path.exists(path(*i))]
    while missing:
        body = ''.join(f'<artifactItem><groupId>{g}</groupId><artifactId>{a}</artifactId><version>{v}</version><type>{k}</type></artifactItem>' for g, a, v, k in missing)
        log = maven('<build><plugins><plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-dependency-plugin</artifactId><version>3.8.1</version>'
                    f'<configuration><outputDirectory>{WORK}/out</outputDirectory><artifactItems>{body}</artifactItems></configuration></plugin></plugins></build>', 'dependency:copy')
        left = [i for i in missing if not os.path.exists(path(*i))]
        if len(left) == len(missing) or not left:
            bad = [i for i in left if f'{i[0]}:{i[1]}:{i[3]}:{i[2]}' in log]
            if left and not bad:
                raise SystemExit(log)
            left = [i for i in left if i not in bad]
        missing = left


def manifest(g, a, v):
    with zipfile.ZipFile(path(g, a, v, 'jar')) as jar:
        text = jar.read('META-INF/MANIFEST.MF').decode().replace('\r', '').replace('\n ', '')
    return dict(line.split(': ', 1) for line in text.split('\n') if ': ' in line)


def java(headers):
    text = headers.get('Bundle-RequiredExecutionEnvironment', '') + headers.get('Require-Capability', '')
    wanted = [int(x) for x in re.findall(r'JavaSE-(\d+)(?!\.)', text) + re.findall(r'osgi\.ee=JavaSE\)\(version>?=(\d+)\)', text)]
    return min(wanted) if wanted else 8


def fits(g, a, v):
    if not os.path.exists(path(g, a, v, 'jar')):
        return False
    headers = manifest(g, a, v)
    built = re.search(r'v(\d{8})', headers.get('Bundle-Version', ''))
    return not (built and built.group(1) > CUTOFF) and java(headers) <= JAVA


def choose(artifacts):
    versions, chosen = metadata(artifacts), {}
    for start in range(0, 12, 3):
        tried = {x: versions[x][start:start + 3] for x in artifacts if x not in chosen}
        fetch([(*x, v, 'jar') for x, vs in tried.items() for v in vs])
        for x, vs in tried.items():
            chosen.update({x: v for v in reversed(vs) if fits(*x, v)})
    for x in artifacts:
        if x not in chosen:
            print('no version of', ':'.join(x), file=sys.stderr)
    return chosen


def dependencies(g, a, v):
    for d in ET.parse(path(g, a, v, 'pom')).getroot().findall(f'{NS}dependencies/{NS}dependency'):
        text = lambda name: (d.findtext(NS + name) or '').strip()
        if '$' not in text('artifactId') and text('optional') != 'true' and text('scope') not in ('test', 'provided', 'system'):
            yield text('groupId'), text('artifactId'), text('version')


def lines(name):
    with open(f'{HERE}/{name}') as file:
        return [line for line in (line.split('#')[0].strip() for line in file) if line]


def closure():
    """Pins of the bundles, and which other jars they want."""
    pins, wanted, queue, seen = {}, {}, [], set()
    for line in lines('bundles.txt'):
        parts = line.split(':')
        if len(parts) == 3:
            pins[tuple(parts[:2])] = parts[2]
        queue.append(tuple(parts[:2]))
    while queue:
        new = [x for x in dict.fromkeys(queue) if x not in seen]
        seen.update(new)
        unpinned = [x for x in new if x not in pins]
        if unpinned:
            pins.update(choose(unpinned))
        fetch([(*x, pins[x], 'pom') for x in new if x in pins])
        queue = []
        for x in new:
            for g, a, v in dependencies(*x, pins[x]) if x in pins else ():
                if g in OURS:
                    queue.append((g, a))
                else:
                    wanted.setdefault((g, a), set()).add(v)
    return pins, wanted


def location(label, manifest, artifacts, instructions=''):
    listed = ''.join(f"""
        <dependency><groupId>{g}</groupId><artifactId>{a}</artifactId><version>{v}</version><type>jar</type></dependency>""" for g, a, v in artifacts)
    return f"""    <location includeDependencyDepth="none" includeDependencyScopes="compile" label="{label}" missingManifest="{manifest}" type="Maven">
      <dependencies>{listed}
      </dependencies>{instructions}
    </location>"""


def wrapped(g, a, v, name, version):
    # batik's imports must not be optional: p2 would leave out what it needs; with versions they could not be resolved
    imports = '*;version="0"' if a.startswith('batik') else '*;resolution:=optional'
    return location(f'{a} as a bundle', 'generate', [(g, a, v)], f"""
      <instructions><![CDATA[
Bundle-Name: {a}
Bundle-SymbolicName: {name}
Bundle-Version: {version}
version: {version}
Import-Package: {imports}
Export-Package: *;version="${{version}}";-noimport:=true
]]></instructions>""")


def main():
    pins, wanted = closure()
    bundles, jars = [], []
    for line in lines('third-party.txt'):
        artifact, *names = line.split()
        g, a, v = artifact.split(':')
        wanted.pop((g, a), None)
        (jars if names else bundles).append((g, a, v, *names))
    for (g, a), versions in sorted(wanted.items()):
        print(f'not in third-party.txt: {g}:{a}, wanted in {sorted(versions)}', file=sys.stderr)
    parts = [location('Eclipse', 'error', [(*x, v) for x, v in sorted(pins.items())]), location('third party', 'error', sorted(bundles))]
    parts += [wrapped(*jar) for jar in sorted(jars)]
    with open(f'{HERE}/eclipse-platform.target', 'w') as out:
        print(f"""<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<?pde version="3.8"?>
<!-- written by pin.py, see README.md -->
<target name="eclipse-platform">
  <locations>
""" + '\n'.join(parts) + """
  </locations>
  <targetJRE path="org.eclipse.jdt.launching.JRE_CONTAINER/org.eclipse.jdt.internal.debug.ui.launcher.StandardVMType/JavaSE-17"/>
</target>""", file=out)


main()
