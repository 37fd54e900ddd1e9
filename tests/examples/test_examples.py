"""The examples run as they stand."""

import json
import runpy
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from support import must_have

OF_PANDAS = ("corpus", "two_translations")
EXAMPLES = Path(__file__).parents[2] / "examples"


def test_the_report_script_leaves_a_report_and_prints_a_summary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.html"
    page = tmp_path / "page.txt"
    page.write_text("Sono arrivate 40 navi.\n\n40 ships have arrived.\n", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["alignment_report.py", str(page), str(report)])
    runpy.run_path(str(EXAMPLES / "alignment_report.py"), run_name="__main__")
    assert "Italian" in capsys.readouterr().out
    assert "40 ships have arrived." in report.read_text(encoding="utf-8")


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.ipynb")), ids=lambda path: path.stem)
def test_a_notebook_runs_and_shows_its_objects_as_html(path: Path) -> None:
    if path.stem in OF_PANDAS:
        must_have("pandas", extra="pandas")
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": EXAMPLES}}).execute()
    shown = [
        output["data"]
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if "data" in output
    ]
    assert any("text/html" in data for data in shown)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.ipynb")), ids=lambda path: path.stem)
def test_a_notebook_is_kept_without_outputs(path: Path) -> None:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    assert not any(cell.get("outputs") for cell in cells)
