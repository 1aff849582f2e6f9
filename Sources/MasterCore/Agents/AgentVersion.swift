/// The version of an agent's software: up to three numbers with dots between them, then perhaps a label of a
/// pre-release behind `-` and one of the build behind `+`.
struct AgentVersion: Sendable, Equatable {
    let numbers: [UInt32]
    /// What stands behind `-`; such a version comes before the one without.
    let prerelease: String?

    /// The oldest version that a master takes in.
    static let minimum = AgentVersion(numbers: [1, 0, 0], prerelease: nil)

    private init(numbers: [UInt32], prerelease: String?) {
        self.numbers = numbers
        self.prerelease = prerelease
    }

    init?(_ text: String) {
        let body = text.prefix { $0 != "+" }
        guard body.endIndex == text.endIndex || Self.isLabel(text[text.index(after: body.endIndex)...]) else {
            return nil
        }
        let core = body.prefix { $0 != "-" }
        let label = core.endIndex == body.endIndex ? nil : body[body.index(after: core.endIndex)...]
        guard label.map(Self.isLabel) ?? true else { return nil }
        let parts = core.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 3 else { return nil }
        var numbers: [UInt32] = []
        for part in parts {
            guard part.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }), let number = UInt32(part)
            else {
                return nil
            }
            numbers.append(number)
        }
        while numbers.count < 3 { numbers.append(0) }
        self.init(numbers: numbers, prerelease: label.map(String.init))
    }

    /// Labels are words of letters, digits and hyphens with dots between them.
    private static func isLabel(_ text: Substring) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty && word.utf8.allSatisfy(isLabelCharacter)
        }
    }

    private static func isLabelCharacter(_ character: UInt8) -> Bool {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// Whether a master is too new for the version.
    var isTooOld: Bool {
        guard numbers == Self.minimum.numbers else {
            return numbers.lexicographicallyPrecedes(Self.minimum.numbers)
        }
        return prerelease != nil
    }
}

extension AgentVersion: CustomStringConvertible {
    var description: String {
        numbers.map(String.init).joined(separator: ".") + (prerelease.map { "-\($0)" } ?? "")
    }
}
