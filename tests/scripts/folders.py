"""Folders compared byte for byte."""

import filecmp
from pathlib import Path


def differences(left: Path, right: Path) -> list[str]:
    """The paths of files and folders that are not the same in both."""
    compared = filecmp.dircmp(left, right)
    found = [*compared.left_only, *compared.right_only]
    _, different, unreadable = filecmp.cmpfiles(left, right, compared.common_files, shallow=False)
    found += [*different, *unreadable]
    for name in compared.common_dirs:
        found += [f"{name}/{inner}" for inner in differences(Path(left, name), Path(right, name))]
    return found
