// Values that are no messages.
extension JSONReader {
    /// Reads a text.
    public mutating func string(_ value: inout String?) {
        value = isText() ? text { String(decoding: $0, as: UTF8.self) } : nil
    }

    /// Reads bytes, which stand as a text of base64.
    public mutating func bytes(_ value: inout [UInt8]?) {
        value = nil
        guard isText() else { return }
        switch text({ Base64.decode($0) }) {
        case .success(let bytes): value = bytes
        case .failure(let error): note("Failed to base64 decode bytes field '\(fields.name(of: field))': \(error)")
        case nil: break
        }
    }

    /// Reads `true` or `false`, which may stand in quotes.
    public mutating func bool(_ value: inout Bool?) {
        value = nil
        switch peek() {
        case UInt8(ascii: "t"):
            if word("true") { value = true }
        case UInt8(ascii: "f"):
            if word("false") { value = false }
        case UInt8(ascii: "\""):
            guard let quoted = text({ JSONGrammar.Quoted($0) }) else { return }
            if case .success(.flag(let flag)) = quoted.content {
                value = flag
            } else {
                note(quoted.complaint(kind: "boolean", field: fields.name(of: field)))
            }
        default:
            mismatch()
        }
    }

    /// Reads a number, which may stand in quotes, as infinities must.
    public mutating func double(_ value: inout Double?) {
        value = number(acceptingInfinity: true)?.double
    }

    /// Reads a number, of which the lowest 32 bits count.
    public mutating func int32(_ value: inout Int32?) {
        value = number()?.int32
    }

    /// Reads a number.
    public mutating func int64(_ value: inout Int64?) {
        value = number()?.int64
    }

    /// Reads a number, of which the lowest 32 bits count.
    public mutating func uint32(_ value: inout UInt32?) {
        value = number()?.uint32
    }

    /// Reads a number.
    public mutating func uint64(_ value: inout UInt64?) {
        value = number()?.uint64
    }

    /// Reads the name of a value.
    public mutating func enumeration<Value: WireEnumeration>(_ value: inout Value?, isRequired: Bool) {
        value = nil
        guard isText() else { return }
        let start = position
        guard let number = text({ Value.wireValues.number(of: $0) }) else { return }
        if let number {
            value = Value(rawValue: Int32(truncatingIfNeeded: number))
        } else if isRequired {
            position = start
            note("Failed to find enum for '\(text { String(decoding: $0, as: UTF8.self) } ?? "")'")
        }
    }

    private mutating func number(acceptingInfinity: Bool = false) -> JSONNumber? {
        switch peek() {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            return plainNumber()
        case UInt8(ascii: "\""):
            guard let quoted = text({ JSONGrammar.Quoted($0) }) else { return nil }
            if acceptingInfinity, let infinity = quoted.infinity { return .double(infinity) }
            if case .success(.number(let number)) = quoted.content { return number }
            note(quoted.complaint(kind: "number", field: fields.name(of: field)))
            return nil
        default:
            mismatch()
            return nil
        }
    }

    /// Whether a text comes next; notes the mismatch if not.
    private mutating func isText() -> Bool {
        if peek() == UInt8(ascii: "\"") { return true }
        mismatch()
        return false
    }

    /// Passes over a value that does not fit the field, and notes it; `null` fits always.
    mutating func mismatch() {
        let kind =
            switch peek() {
            case UInt8(ascii: "n"): nil as String?
            case UInt8(ascii: "{"): "object"
            case UInt8(ascii: "["): "array"
            case UInt8(ascii: "\""): "string"
            case UInt8(ascii: "t"), UInt8(ascii: "f"): "boolean"
            default: "number"
            }
        skipValue()
        if let kind { note("Not expecting a JSON \(kind) for field '\(fields.name(of: field))'") }
    }

    private mutating func note(_ sentence: String) {
        failures.add(.mismatch(sentence), field: field, of: fields)
    }
}
