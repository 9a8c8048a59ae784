"""The example program `features` of crates/draft, which has the one definition of the features."""
import json
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def features(*arguments, lines):
    """What the example program `features` prints."""
    target = subprocess.run(['cargo', 'metadata', '--format-version=1', '--no-deps'], cwd=ROOT, check=True,
                            capture_output=True, text=True).stdout
    program = Path(json.loads(target)['target_directory']) / 'release/examples/features'
    done = subprocess.run([program, *arguments], input='\n'.join(lines) + '\n', check=True, capture_output=True,
                          text=True)
    return done.stdout
