/// Words that a pure machine may not use: they would bring in an order, a time, a number or a thread of their own.
enum MachineWords {
    struct Word {
        let phrase: Phrase
        let instead: String

        init(_ text: String, notAfterDot: Bool = false, _ instead: String) {
            phrase = Phrase(text, notAfterDot: notAfterDot)
            self.instead = instead
        }
    }

    private static let order = "hash order differs in each process: use Table or SortedMap"
    private static let time = "the time comes with the turn"
    private static let chance = "randomness comes with the turn"
    private static let effect = "a machine answers with effects"
    private static let wait = "a machine never waits: what takes time is an effect, its end an input"

    /// Forbidden in every Core room.
    static let everywhere: [Word] = [
        Word("Dictionary", order), Word("Set<", notAfterDot: true, order), Word("Set(", notAfterDot: true, order),
        Word("Hasher(", order), Word(".hashValue", order),
        Word("Date(", time), Word("Date.now", time), Word("ContinuousClock", time), Word("SuspendingClock", time),
        Word("SystemRandomNumberGenerator", chance), Word(".randomElement()", chance), Word(".shuffled()", chance),
        Word(".shuffle()", chance), Word("UUID(", notAfterDot: true, "identifiers come with the turn"),
        Word("print(", notAfterDot: true, effect), Word("debugPrint(", effect),
        Word("Task {", notAfterDot: true, wait), Word("Task{", notAfterDot: true, wait),
        Word("Task(priority", notAfterDot: true, wait), Word("Task.detached", notAfterDot: true, wait),
        Word("Task.sleep", notAfterDot: true, wait),
    ]

    /// Forbidden in the machines' rooms; FrameworkCore's protocols are for asynchronous user code.
    static let inMachines: [Word] = [
        Word("await", wait), Word("async", notAfterDot: true, wait), Word("actor", notAfterDot: true, wait),
        Word("Task.", notAfterDot: true, wait),
    ]

    static func words(for room: String) -> [Word] {
        room == "FrameworkCore" ? everywhere : everywhere + inMachines
    }
}

/// Checks that Core rooms use none of the words that would make a machine's effects depend on more than its inputs.
func checkMachineWords(_ file: SourceFile) -> [Finding] {
    guard let room = file.room, file.isCore, file.isSwift else { return [] }
    var findings: [Finding] = []
    for word in MachineWords.words(for: room) {
        findings += file.lines(with: word.phrase).map {
            file.finding($0, "'\(word.phrase.text)' does not belong in a Core room: \(word.instead)")
        }
    }
    findings += file.offsetsOfMembers("now", "random").map {
        file.finding(file.line(at: $0), "only the turn has the time and random numbers: 'turn.now', 'turn.random()'")
    }
    findings += file.offsetsOfDictionaryTypes().map {
        file.finding(file.line(at: $0), "a dictionary type does not belong in a Core room: use Table or SortedMap")
    }
    return findings
}

extension SourceFile {
    /// Where `.now` is read of anything but a value, and `.random(` called on anything but a turn.
    func offsetsOfMembers(_ now: String, _ random: String) -> [Int] {
        let tokens = tokens()
        return tokens.indices.compactMap { index in
            guard index > 0, tokens[index - 1].text == ".", [now, random].contains(tokens[index].text) else {
                return nil
            }
            let owner = index > 1 ? tokens[index - 2] : nil
            let isAdjacent = owner.map { $0.offset + $0.text.utf8.count == tokens[index - 1].offset } ?? false
            let name = isAdjacent && owner?.isWord == true ? owner?.text ?? "" : ""
            if tokens[index].text == now {
                return name.first?.isLowercase == true && !name.lowercased().hasSuffix("clock")
                    ? nil : tokens[index].offset
            }
            guard index + 1 < tokens.count, tokens[index + 1].text == "(" else { return nil }
            return ["turn", "entropy"].contains(name) ? nil : tokens[index].offset
        }
    }
}
