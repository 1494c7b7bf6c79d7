"""`python -m extractor.cli` is `timeline`."""

from extractor.cli import main

if __name__ == "__main__":
    main()
