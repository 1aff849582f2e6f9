extension PatternParser {
    /// Goes past what a group begins with, `(` being behind already; `false` if it was no group, but flags for the
    /// rest of the one around.
    mutating func groupBegins(at start: Int) throws(PatternError) -> Bool {
        guard skip("?") else { return true }
        switch (peek(), peek(1)) {
        case ("=", _), ("!", _): throw .lookAround(text(from: start, to: position + 1), at: start)
        case ("<", "="), ("<", "!"): throw .lookAround(text(from: start, to: position + 2), at: start)
        case ("P", "="): throw .backreference(text(from: start, to: position + 2), at: start)
        case ("P", "<"): position += 2
        case ("<", _): position += 1
        case (">", _), ("#", _), ("|", _), ("(", _), ("&", _), ("R", _), ("'", _), ("P", _):
            throw .unsupported(text(from: start, to: position + 1), at: start)
        default: return try setFlags(at: start)
        }
        try nameGroup(at: start)
        return true
    }

    /// Goes past a group's name, which is for those who read the pattern; as in RE2, several groups may have one.
    private mutating func nameGroup(at start: Int) throws(PatternError) {
        let begin = position
        while let scalar = peek(), scalar != ">" {
            guard ScalarSet.word.contains(scalar.value) else { break }
            position += 1
        }
        guard peek() == ">", position > begin else {
            throw .malformedGroupName(text(from: start, to: position + 1), at: start)
        }
        position += 1
    }

    /// Goes past flags and the `:` or `)` behind them; whether it is a group that they are for.
    private mutating func setFlags(at start: Int) throws(PatternError) -> Bool {
        var value = true
        var hasFlag = false
        var new = flags
        while let scalar = peek() {
            position += 1
            switch scalar {
            case "i": new.ignoresCase = value
            case "m": new.isMultiline = value
            case "s": new.dotMatchesNewline = value
            case "U": break
            case "-" where value:
                value = false
                hasFlag = false
                continue
            case ":" where hasFlag || value, ")" where hasFlag || value:
                flags = new
                return scalar == ":"
            default: throw .malformedGroup(text(from: start), at: start)
            }
            hasFlag = true
        }
        throw .unclosedGroup(at: start)
    }
}
