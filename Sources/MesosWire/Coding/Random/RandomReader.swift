package import MesosBase

/// Reads messages out of thin air: fields hold values that the schema allows, and the same ones for the same seed.
package struct RandomReader: WireReader {
    /// Deeper messages have required fields only.
    private static let deepest = 6
    /// How often a message is tried again with one more required field known.
    private static let mostTries = 40

    private var generator: SeededGenerator
    private var depth = 0
    /// How many optional fields may still be filled, so that no message grows without end.
    private var fieldsLeft: Int
    /// The numbers of the fields of the message at hand that are still to come; `nil` until it asks for the first one.
    private var pending: [Int]?
    /// The fields that the message at hand cannot do without.
    private var required: [Int] = []

    /// Creates a reader; its messages have about as many fields, all in all.
    package init(seed: UInt64, fields: Int = 200) {
        generator = SeededGenerator(seed: seed)
        fieldsLeft = fields
    }

    /// A message with random fields.
    package mutating func message<Value: WireMessage>(of type: Value.Type = Value.self) -> Value? {
        let outer = (pending: pending, required: required)
        defer { (pending, required) = outer }
        required = []
        depth += 1
        defer { depth -= 1 }
        for _ in 0..<Self.mostTries {
            pending = nil
            if let value = Value(from: &self) { return value }
        }
        return nil
    }

    private mutating func chance(_ numerator: UInt64, in denominator: UInt64) -> Bool {
        generator.next() % denominator < numerator
    }

    private mutating func number(below limit: Int) -> Int {
        Int(generator.next() % UInt64(max(1, limit)))
    }

    package mutating func nextField(of fields: WireNames) -> Int? {
        if pending == nil {
            var chosen: [Int] = []
            for entry in fields.entries {
                let isWanted = depth <= Self.deepest && fieldsLeft > 0 && chance(2, in: UInt64(depth) + 2)
                if isWanted { fieldsLeft -= 1 }
                if isWanted || required.contains(entry.number) { chosen.append(entry.number) }
            }
            pending = chosen.reversed()
        }
        return pending?.popLast()
    }

    package mutating func skip() {}

    package mutating func missing(_ numbers: [Int], of fields: WireNames) {
        required += numbers.filter { $0 != 0 }
    }
}

// Values.
extension RandomReader {
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz-_./0123456789 \"\\\n\u{1}\u{7F}éß漢😀")

    private mutating func text() -> String {
        String(
            (0..<number(below: chance(1, in: 8) ? 300 : 12)).map { _ in Self.letters[number(below: Self.letters.count)]
            })
    }

    /// A number of any magnitude, the ends of ranges among them.
    private mutating func bits() -> UInt64 {
        switch number(below: 8) {
        case 0: 0
        case 1: .max
        case 2: 1 << UInt64(number(below: 64))
        default: generator.next() >> UInt64(number(below: 64))
        }
    }

    package mutating func string(_ value: inout String?) { value = text() }

    package mutating func bytes(_ value: inout [UInt8]?) {
        value = (0..<number(below: 40)).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
    }

    package mutating func bool(_ value: inout Bool?) { value = chance(1, in: 2) }

    package mutating func double(_ value: inout Double?) {
        switch number(below: 4) {
        case 0: value = Double(number(below: 10_000))
        case 1: value = Double(number(below: 10_000_000)) / 1_000
        case 2: value = -Double(number(below: 1 << 40)) / 1_024
        default:
            let number = Double(bitPattern: generator.next())
            value = number.isFinite ? number : 0
        }
    }

    package mutating func int32(_ value: inout Int32?) { value = Int32(truncatingIfNeeded: bits()) }

    package mutating func int64(_ value: inout Int64?) { value = Int64(truncatingIfNeeded: bits()) }

    package mutating func uint32(_ value: inout UInt32?) { value = UInt32(truncatingIfNeeded: bits()) }

    /// Up to what a signed number holds: JSON keeps no more of it exactly.
    package mutating func uint64(_ value: inout UInt64?) { value = bits() >> 1 }

    package mutating func enumeration<Value: WireEnumeration>(_ value: inout Value?, isRequired: Bool) {
        let all = Value.wireValues.entries
        guard !all.isEmpty else { return }
        value = Value(rawValue: Int32(truncatingIfNeeded: all[number(below: all.count)].number))
    }

    package mutating func message<Value: WireMessage>(_ value: inout Value?) { value = message() }
}

// Lists and maps.
extension RandomReader {
    package mutating func scalars<Value: WireScalar>(_ values: inout [Value]) {
        for _ in 0..<number(below: 4) {
            var value: Value?
            Value.read(&value, from: &self)
            if let value { values.append(value) }
        }
    }

    package mutating func enumerations<Value: WireEnumeration>(_ values: inout [Value]) {
        for _ in 0..<number(below: 4) {
            var value: Value?
            enumeration(&value, isRequired: false)
            if let value { values.append(value) }
        }
    }

    package mutating func messages<Value: WireMessage>(_ values: inout [Value]) {
        for _ in 0..<number(below: 4) {
            if let value: Value = message() { values.append(value) }
        }
    }

    package mutating func scalars<Value: WireScalar>(_ values: inout SortedMap<String, Value>) {
        for _ in 0..<number(below: 4) {
            var value: Value?
            Value.read(&value, from: &self)
            if let value { values.insert(value, forKey: text()) }
        }
    }

    package mutating func messages<Value: WireMessage>(_ values: inout SortedMap<String, Value>) {
        for _ in 0..<number(below: 4) {
            if let value: Value = message() { values.insert(value, forKey: text()) }
        }
    }
}
