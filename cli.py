#!/usr/bin/env python3
"""Run juridisch from a checkout: `python3 cli.py …` is `juridisch …`, and `python3 cli.py test` runs the tests.

The first run makes the environment that the program needs; a later one only compares two files and goes.
Standard library only, and what is not needed every time is imported where it is used: this runs first, always.
Up to the check of the version it must be readable for an old Python 3 too.
"""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - whoever starts this may have an older one
    sys.exit(
        f"Fout: juridisch heeft Python 3.11 of nieuwer nodig; dit is Python {sys.version.split()[0]}.\n"
        "Start het met een nieuwere, bijvoorbeeld: python3.11 cli.py"
    )
if os.name != "posix":
    sys.exit("Fout: cli.py werkt op Linux en macOS. Installeer juridisch hier met: pipx install .")

ROOT = os.path.dirname(os.path.realpath(__file__))
LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"  # the same versions, and the test tools


def main(args: list[str]) -> None:
    """Set up what is missing, and become the program or its tests."""
    testing = args[:1] == ["test"]
    env = environment()
    if not is_ready(env, TEST_LOCK if testing else LOCK):
        set_up(env, TEST_LOCK if testing else LOCK)
    if not testing:
        become(env, "juridisch", args)
    offer_test_packages()
    os.chdir(ROOT)
    # All tests go over all processors; a few chosen ones start faster without.
    become(env, "pytest", args[1:] or ["-n", "auto"])


def become(env: str, module: str, args: list[str]) -> None:
    """Run the module in place of this program: its exit code, signals and terminal are then the user's own."""
    # -P: a file of the user that is named like a library must not be taken for it.
    command = [python_of(env), "-P", "-m", module, *args]
    if module == "juridisch":  # it names itself as the user did, where it says what to type next
        os.environ["JURIDISCH_OPDRACHT"] = f"python3 {sys.argv[0]}"
    os.execv(command[0], command)  # noqa: S606 - there is no shell to protect


# --- the environment --------------------------------------------------------------------------------------


def environment() -> str:
    """The folder of the environment: in the checkout, or where nothing can be written there in the cache."""
    env = os.path.join(ROOT, ".venv")
    if is_ready(env, LOCK) or os.access(env if os.path.exists(env) else ROOT, os.W_OK):
        return env
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(cache, "juridisch", ROOT.strip("/").replace("/", "-"))


def python_of(env: str) -> str:
    """The Python of the environment."""
    return os.path.join(env, "bin", "python")


def stamp(lock: str) -> str:
    """What a finished environment was made from.

    With the place of the checkout, because a copied or moved environment still points to the old one; with the
    version of Python, because a newer one does not see the packages of an older; and with the whole lock file,
    because comparing that is faster than importing hashlib.
    """
    with open(os.path.join(ROOT, lock), encoding="utf-8") as file:
        return f"{ROOT}\n{sys.version_info[0]}.{sys.version_info[1]}\n{file.read()}"


def is_ready(env: str, lock: str) -> bool:
    """Whether the environment was finished from this lock file; a half made one has no stamp."""
    try:
        with open(os.path.join(env, lock), encoding="utf-8") as file:
            return file.read() == stamp(lock) and os.path.exists(python_of(env))
    except (OSError, UnicodeError):
        return False


def set_up(env: str, lock: str) -> None:
    """Make the environment, or add the test tools to a finished one."""
    os.makedirs(os.path.dirname(env), exist_ok=True)
    turn = take_turn(os.path.dirname(env))
    try:
        if is_ready(env, lock):  # another run made it while this one waited
            return
        if not is_ready(env, LOCK):
            require_packages()
            say("Eenmalig klaarzetten: dit duurt ongeveer een minuut …")
            make_empty(env)
        else:
            say("De testgereedschappen klaarzetten: dit duurt ongeveer een minuut …")
        install(env, lock)
        for name in (LOCK, lock):
            with open(os.path.join(env, name), "w", encoding="utf-8") as file:
                file.write(stamp(name))
    finally:
        os.close(turn)


def take_turn(folder: str) -> int:
    """Wait until no other run is setting up here; closing the descriptor lets the next one in."""
    import fcntl

    turn = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("Juridisch wordt al klaargezet door een andere start; even wachten …")
        fcntl.flock(turn, fcntl.LOCK_EX)
    return turn


def make_empty(env: str) -> None:
    """Make an environment without packages, in place of whatever is there."""
    if os.path.lexists(env):
        import shutil

        shutil.rmtree(env)
    quietly([sys.executable, "-m", "venv", env], "de omgeving voor juridisch kan niet worden gemaakt.")


def install(env: str, lock: str) -> None:
    """Install the packages of the lock file, and let the environment find juridisch in the checkout."""
    # -I keeps Python packages of the user out. Pip's own settings (index, certificate, …) do count, but for
    # `user = true`, which it cannot follow inside an environment.
    pip = [python_of(env), "-I", "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
    quietly(
        [*pip, "install", "--no-user", "--compile", "--require-hashes", "-r", os.path.join(ROOT, lock)],
        "de Python-pakketten kunnen niet worden geïnstalleerd.",
        "Controleer de internetverbinding en start opnieuw.",
    )
    # An editable install comes down to this one file; made by hand it needs no build tools and no network.
    import sysconfig

    packages = sysconfig.get_path("purelib", "venv", {"base": env})
    with open(os.path.join(packages, "juridisch.pth"), "w", encoding="utf-8") as file:
        file.write(ROOT + "\n")
    # Compiled once here, or each start would do it again where Python may not write bytecode. It may fail: then it is
    # only slower.
    import compileall

    compileall.compile_dir(os.path.join(ROOT, "juridisch"), quiet=2)


# --- programs of the system -------------------------------------------------------------------------------


def system_packages(section: str) -> dict[str, str]:
    """The packages in a section of systeempakketten.txt, each with the sign that it is there."""
    found, inside = {}, False
    with open(os.path.join(ROOT, "systeempakketten.txt"), encoding="utf-8") as file:
        for line in file:
            words = line.partition("#")[0].split()
            if len(words) == 1:
                inside = words == [f"[{section}]"]
            elif words and inside:
                found[words[0]] = words[1]
    return found


def is_present(sign: str) -> bool:
    """Whether a module, command or library can be found."""
    kind, _, name = sign.partition(":")
    if kind == "module":
        from importlib.util import find_spec

        return find_spec(name) is not None
    if kind == "opdracht":
        from shutil import which

        return which(name) is not None
    if sys.platform != "linux":  # elsewhere libraries have other names; `juridisch doctor` looks further
        return True
    from ctypes import CDLL

    try:
        CDLL(name)
    except OSError:
        return False
    return True


def supply(section: str) -> dict[str, str]:
    """Install what is missing of a section if that can be done without asking; returns what is still missing."""
    absent = {package: sign for package, sign in system_packages(section).items() if not is_present(sign)}
    root = as_root() if absent else None
    if root is None:
        return absent
    say("Ik installeer eerst wat op deze computer ontbreekt: " + " ".join(absent) + " …")
    apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]
    try:
        quietly([*apt, "update"], "apt-get update mislukt.")
        quietly(
            [*apt, "install", "--no-install-recommends", *absent],
            "apt-get install mislukt.",
            "Controleer de internetverbinding.",
        )
    except SystemExit as problem:
        say(str(problem))
    return {package: sign for package, sign in absent.items() if not is_present(sign)}


def as_root() -> list[str] | None:
    """What to put before apt-get to run it as root without a question; None if that is not possible."""
    from shutil import which
    from subprocess import DEVNULL, call

    if not which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    may = which("sudo") and call(["sudo", "-n", "true"], stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL) == 0
    return ["sudo", "-n"] if may else None


def require_packages() -> None:
    """See that the system has what the program needs; else say what to do, and stop."""
    from shutil import which

    absent = supply("programma")
    if absent and which("apt-get"):
        # The update first: a new system has no list of packages yet.
        sudo = "" if os.geteuid() == 0 else "sudo "
        raise SystemExit(
            "Fout: er ontbreken programma's op deze computer. Geef deze opdrachten en start daarna opnieuw:\n"
            f"  {sudo}apt-get update\n  {sudo}apt-get install " + " ".join(absent)
        )
    if absent:  # another kind of system, of which we do not know the packages
        say(f"Let op: niet gevonden op deze computer: {names(absent)}.")
        say("Zonder ensurepip start juridisch niet; zonder de andere maakt het geen PDF's.")


def offer_test_packages() -> None:
    """See that the system has what the tests need; else name what they must do without."""
    absent = supply("tests")
    if absent:
        say(f"Niet gevonden op deze computer: {names(absent)}. Tests hiermee worden overgeslagen.")


def names(packages: dict[str, str]) -> str:
    """What was looked for, each with its package."""
    return ", ".join(f"{sign.partition(':')[2]} (pakket {package})" for package, sign in packages.items())


# --- words ------------------------------------------------------------------------------------------------


def say(text: str) -> None:
    """Tell the user something; standard output belongs to the program."""
    print(text, file=sys.stderr, flush=True)


def quietly(command: list[str], problem: str, *hints: str) -> None:
    """Run a command; if it fails, stop with the problem, what to do, and the last that it said."""
    from subprocess import DEVNULL, PIPE, STDOUT, run

    done = run(command, stdin=DEVNULL, stdout=PIPE, stderr=STDOUT, check=False)
    if done.returncode != 0:
        said = done.stdout.decode(errors="replace").strip().splitlines()[-4:]
        raise SystemExit("\n".join([f"Fout: {problem}", *hints, *(f"  | {line}" for line in said)]))


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        sys.exit(  # without the system's own words, which are English
            f"Fout: juridisch kan niet worden klaargezet: lezen of schrijven lukt niet{where}.\n"
            "Er is een map nodig waarin u mag schrijven, met 300 MB vrije ruimte."
        )
