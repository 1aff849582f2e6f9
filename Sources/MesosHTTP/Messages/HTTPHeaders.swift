/// The header fields of a message in their order. Names are compared without regard to upper and lower case.
package struct HTTPHeaders: Sendable, Equatable {
    /// One field.
    package struct Field: Sendable, Equatable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package private(set) var fields: [Field]

    package init(_ fields: [Field] = []) {
        self.fields = fields
    }

    /// The value of the first field of the name. Setting one replaces all fields of the name; `nil` removes them.
    package subscript(name: String) -> String? {
        get { fields.first { Self.isSame($0.name, name) }?.value }
        set {
            fields.removeAll { Self.isSame($0.name, name) }
            if let newValue { add(name, newValue) }
        }
    }

    /// The values of all fields of the name.
    package func values(_ name: String) -> [String] {
        fields.filter { Self.isSame($0.name, name) }.map(\.value)
    }

    /// Whether there is a field of the name.
    package func contains(_ name: String) -> Bool {
        fields.contains { Self.isSame($0.name, name) }
    }

    /// Whether one of the comma-separated words in the fields of the name is this one, in upper or lower case.
    package func contains(_ name: String, word: String) -> Bool {
        fields.contains { field in
            Self.isSame(field.name, name)
                && field.value.split(separator: ",").contains { Self.isSame($0.trimmingBlanks(), word) }
        }
    }

    /// Adds a field behind the others.
    package mutating func add(_ name: String, _ value: String) {
        fields.append(Field(name, value))
    }

    /// Whether two texts differ at most in the case of ASCII letters.
    static func isSame(_ first: some StringProtocol, _ second: some StringProtocol) -> Bool {
        let (first, second) = (first.utf8, second.utf8)
        return first.count == second.count && zip(first, second).allSatisfy { lowercase($0) == lowercase($1) }
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}

extension HTTPHeaders: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements.map { Field($0, $1) })
    }
}

extension Substring {
    /// The text without the spaces and tabs around it.
    func trimmingBlanks() -> Substring {
        var text = self.drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}
