/// Checks that nothing is left unfinished.
func checkUnfinishedWords(_ file: SourceFile) -> [Finding] {
    let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
    return words.flatMap { word in
        Phrase(word).offsets(in: Array(file.text.utf8)).map {
            file.finding(file.line(at: $0), "'\(word)': finish it, or open an issue")
        }
    }
}

/// Checks that the repository names no place or tool that a fresh clone does not have.
func checkForeignWords(_ file: SourceFile) -> [Finding] {
    let words = [
        "/wo" + "rk/", "/fa" + "rm/", "/tmp/" + "wt", "/tmp/" + "brief", "../sha" + "red", "sha" + "red/hooks",
        ".libr" + "ary/", "sub" + "agent", "fa" + "rm-",
    ]
    let text = Array(file.text.utf8)
    return words.flatMap { word in
        text.ranges(of: Array(word.utf8)).map(\.lowerBound).filter { start in
            // A folder of that name inside another path is another one.
            !(word.hasPrefix("/") && start > 0 && Phrase.isWord(text[start - 1]))
        }.map {
            file.finding(file.line(at: $0), "'\(word)' does not belong in the project")
        }
    }
}

/// Checks that no test waits by the clock.
func checkTestSleeps(_ file: SourceFile) -> [Finding] {
    guard file.components.first == "Tests", file.isSwift else { return [] }
    let phrases = [
        Phrase("Task.sl" + "eep"), Phrase("Thread.sl" + "eep"), Phrase("().sl" + "eep("), Phrase("usl" + "eep("),
        Phrase("nanosl" + "eep("), Phrase("sl" + "eep(", notAfterDot: true),
    ]
    return phrases.flatMap { phrase in
        file.lines(with: phrase).map {
            file.finding($0, "'\(phrase.text)': move a clock that the test owns, or await the event")
        }
    }
}
