"""The kernel as machine code: compiled once for a machine, kept on disk, called without numba.

numba turns the functions marked `compiled` into LLVM's language, all in one
piece; LLVM makes machine code of it, which is kept beside the source or, where
that cannot be written, in the user's own cache folder. Later processes load it
in milliseconds and never import numba.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib
import logging
import os
import pathlib
import tempfile
import threading
from collections.abc import Callable, Iterator
from functools import cache

import llvmlite
import llvmlite.binding as llvm

_PACKAGE = pathlib.Path(__file__).resolve().parents[1]
_ROOMS = ("constants", "core", "physics", "flights")
_ARGUMENTS = 10
_NAME = "flyout_kernel"
_MATHEMATICS = frozenset({"sqrt", "exp", "pow", "sin", "cos", "tan", "atan", "atan2"})
_LOCK = threading.Lock()
_LOADED: list[tuple[Callable[..., None], llvm.ExecutionEngine]] = []

_NOTES = logging.getLogger(__name__)


def kernel() -> Callable[..., None]:
    """The kernel, loaded or compiled; takes the addresses of `flights.kernel.entry.enter`."""
    with _LOCK:
        if not _LOADED:
            _LOADED.append(_load(_kept() or _compile()))
        return _LOADED[0][0]


def _load(code: bytes) -> tuple[Callable[..., None], llvm.ExecutionEngine]:
    """Bring machine code to life; the engine owns it and must be kept."""
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    engine = llvm.create_mcjit_compiler(llvm.parse_assembly(""), _target().create_target_machine(jit=True))
    engine.add_object_file(llvm.ObjectFileRef.from_data(code))
    engine.finalize_object()
    prototype = ctypes.CFUNCTYPE(None, *[ctypes.c_void_p] * _ARGUMENTS)
    return prototype(engine.get_function_address(_NAME)), engine


def _target() -> llvm.Target:
    return llvm.Target.from_default_triple()


def _compile() -> bytes:
    """Machine code of the kernel for this machine, written to the first folder that takes it."""
    _NOTES.info("compiling the flight model for this machine: once, some ten seconds")
    entry = importlib.import_module("flyout.flights.kernel.entry")
    text, name = entry.translate()
    module = llvm.parse_assembly(text.replace(name, _NAME))
    for function in module.functions:
        if not function.is_declaration and function.name != _NAME:
            function.linkage = "internal"
    machine = _target().create_target_machine(
        cpu=llvm.get_host_cpu_name(), features=llvm.get_host_cpu_features().flatten(), opt=3, jit=True
    )
    passes = llvm.create_new_module_pass_manager()
    passes.add_global_dead_code_eliminate_pass()
    passes.run(module, llvm.create_pass_builder(machine, llvm.create_pipeline_tuning_options()))
    _check_alone(module)
    code = machine.emit_object(module)
    _keep(code)
    return bytes(code)


def _check_alone(module: llvm.ModuleRef) -> None:
    """Refuse a kernel that would call anything but the mathematics of the C library: later processes have no more."""
    needed = {f.name for f in module.functions if f.is_declaration and not f.name.startswith("llvm.")}
    if not needed <= _MATHEMATICS:
        raise RuntimeError(f"the kernel calls {', '.join(sorted(needed - _MATHEMATICS))}")


def _folders() -> Iterator[pathlib.Path]:
    """Where machine code may be kept: beside the source, else in the user's cache."""
    yield _PACKAGE / "flights" / "__pycache__"
    cache = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    yield pathlib.Path(cache) / "flyout"


@cache
def _name() -> str:
    """File name that no other source, compiler or processor shares."""
    stamp = hashlib.sha256()
    for room in _ROOMS:
        for path in sorted((_PACKAGE / room).rglob("*.py")):
            stamp.update(path.read_bytes())
    for fact in (llvmlite.__version__, llvm.get_host_cpu_name(), llvm.get_host_cpu_features().flatten()):
        stamp.update(fact.encode())
    return f"kernel-{stamp.hexdigest()[:24]}.bin"


def _kept() -> bytes | None:
    """Machine code kept by an earlier process, if it is whole."""
    for folder in _folders():
        try:
            content = (folder / _name()).read_bytes()
        except OSError:
            continue
        code = content[hashlib.sha256().digest_size :]
        if content and content.startswith(hashlib.sha256(code).digest()):
            return code
    return None


def _keep(code: bytes) -> None:
    """Write machine code with its digest before it; under another name first, so that nobody reads half a file."""
    for folder in _folders():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=folder, delete=False) as file:
                file.write(hashlib.sha256(code).digest() + code)
            pathlib.Path(file.name).replace(folder / _name())
        except OSError:
            continue
        return
