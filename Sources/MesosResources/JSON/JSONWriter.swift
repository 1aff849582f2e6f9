/// Writes JSON, the members of objects in the order in which they come.
struct JSONWriter {
    private(set) var text = ""
    private var needsComma = false

    private mutating func separate() {
        if needsComma { text += "," }
        needsComma = true
    }

    private mutating func enclose(_ open: Character, _ close: Character, _ write: (inout JSONWriter) -> Void) {
        text.append(open)
        needsComma = false
        write(&self)
        text.append(close)
        needsComma = true
    }

    /// Writes an array whose elements the closure writes.
    mutating func array(_ write: (inout JSONWriter) -> Void) {
        enclose("[", "]", write)
    }

    /// Writes an element of an array: an object whose members the closure writes.
    mutating func element(_ write: (inout JSONWriter) -> Void) {
        separate()
        enclose("{", "}", write)
    }

    /// Writes an element of an array.
    mutating func element(_ string: String) {
        separate()
        quote(string)
    }

    private mutating func name(_ name: String) {
        separate()
        quote(name)
        text += ":"
    }

    mutating func member(_ name: String, _ string: String?) {
        guard let string else { return }
        self.name(name)
        quote(string)
    }

    /// Writes a number: with a fraction, even if it is whole.
    mutating func member(_ name: String, _ number: Double) {
        self.name(name)
        text += number.description
    }

    mutating func member(_ name: String, _ number: UInt64) {
        self.name(name)
        text += number.description
    }

    mutating func object(_ name: String, _ write: (inout JSONWriter) -> Void) {
        self.name(name)
        enclose("{", "}", write)
    }

    mutating func list(_ name: String, _ write: (inout JSONWriter) -> Void) {
        self.name(name)
        array(write)
    }

    private mutating func quote(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
