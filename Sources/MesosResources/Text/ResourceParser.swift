import MesosWire

/// Reads resources from text, byte by byte: all that has a meaning in it is ASCII.
struct ResourceParser {
    let text: String
    let bytes: [UInt8]

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
    }

    func resources(defaultRole: String) throws(ResourceParseError) -> Resources {
        if let problem = RoleName.problem(of: defaultRole) { throw .invalidRole(problem, at: 0) }
        if isJSON { return try configuredResourcesInJSON(defaultRole: defaultRole) }
        var (entries, types) = ([Resource](), ResourceTypes())
        var begin = 0
        while begin <= bytes.count {
            let end = bytes[begin...].firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
            let token = trimmed(begin..<end)
            if !token.isEmpty {
                let entry = try entry(token, defaultRole: defaultRole)
                guard types.agree(with: entry) else {
                    throw .conflictingTypes(entry.name, at: offset(token.lowerBound))
                }
                entries.append(entry)
            }
            begin = end + 1
        }
        return Resources(entries)
    }

    private func entry(_ token: Range<Int>, defaultRole: String) throws(ResourceParseError) -> Resource {
        guard let colon = bytes[token].firstIndex(of: UInt8(ascii: ":")) else {
            throw .missingColon(string(token), at: offset(token.lowerBound))
        }
        let value = trimmed(colon + 1..<token.upperBound)
        if let second = bytes[value].firstIndex(of: UInt8(ascii: ":")) {
            throw .extraColon(string(token), at: offset(second))
        }
        let (name, role) = try nameAndRole(trimmed(token.lowerBound..<colon), in: token, defaultRole: defaultRole)
        guard !value.isEmpty else { throw .emptyValue(string(token), at: offset(colon + 1)) }
        let parsed =
            if let amount = wholeAmount(value) { amount } else {
                try ValueParser(source: self, token: token, value: value).value()
            }
        guard role != RoleName.unreserved else {
            return Resource(name: name, value: parsed, allocationRole: nil, details: nil)
        }
        return Resource(name: name, value: parsed, reservations: [Resource.Reservation(.static, role: role)])
    }

    /// What most values are: a whole number of not many digits.
    private func wholeAmount(_ value: Range<Int>) -> Resource.Value? {
        guard value.count <= 12 else { return nil }
        var number = 0
        for byte in bytes[value] {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return .scalar(Scalar(number))
    }

    /// Reads `name` or `name(role)`.
    private func nameAndRole(
        _ key: Range<Int>, in token: Range<Int>, defaultRole: String
    ) throws(ResourceParseError) -> (name: String, role: String) {
        let open = bytes[key].firstIndex(of: UInt8(ascii: "("))
        let close = bytes[key].firstIndex(of: UInt8(ascii: ")"))
        let name = trimmed(key.lowerBound..<(open ?? close ?? key.upperBound))
        guard let open else {
            if let close { throw .unmatchedBracket(string(token), at: offset(close)) }
            guard !name.isEmpty else { throw .emptyName(string(token), at: offset(key.lowerBound)) }
            return (string(name), defaultRole)
        }
        guard let close, close > open else { throw .unmatchedBracket(string(token), at: offset(close ?? open)) }
        guard !name.isEmpty else { throw .emptyName(string(token), at: offset(key.lowerBound)) }
        let rest = trimmed(close + 1..<key.upperBound)
        guard rest.isEmpty else { throw .unexpectedText(string(rest), at: offset(rest.lowerBound)) }
        let role = trimmed(open + 1..<close)
        if let problem = RoleName.problem(of: string(role)) {
            throw .invalidRole(problem, at: offset(role.isEmpty ? open + 1 : role.lowerBound))
        }
        return (string(name), string(role))
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, Self.isSpace(bytes[lower]) { lower += 1 }
        while lower < upper, Self.isSpace(bytes[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The number of characters before a byte.
    func offset(_ byte: Int) -> Int {
        text.distance(from: text.startIndex, to: text.utf8.index(text.startIndex, offsetBy: byte))
    }
}
