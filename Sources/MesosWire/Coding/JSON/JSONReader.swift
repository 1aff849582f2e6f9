public import MesosBase

/// Reads JSON as Apache Mesos does, on behalf of ``WireMessage/init(json:)``.
///
/// It goes once over the bytes and builds no tree. What is wrong with the grammar is found out in a second pass, by
/// `JSONGrammar`; here it only makes the reader jump to the end.
public struct JSONReader: ~Copyable {
    /// How deep arrays and objects may lie in each other.
    static let deepest = 200

    let source: UnsafeRawBufferPointer
    var position = 0
    /// Whether the next field is the first of its object.
    private var isFirst = true
    private var depth = 0
    private var isBroken = false
    private var isTooDemanding = false
    private var allowance: DecodingAllowance
    var failures = WireFailures()
    /// The fields of the message that is being read, and the number of the one that is.
    var fields: WireNames
    var field = 0

    private static let noFields: WireNames = [:]

    init(_ source: UnsafeRawBufferPointer) {
        self.source = source
        allowance = DecodingAllowance(byteCount: source.count)
        fields = Self.noFields
    }

    /// Reads a message that is all there is.
    mutating func wholeMessage<Value: WireMessage>() -> Result<Value, WireError> {
        var value: Value?
        let isObject = peek() == UInt8(ascii: "{")
        if isObject { value = object() } else { skipValue() }
        if peek() != 0 || position != source.count { fail() }
        if let value, isObject, !isBroken, !isTooDemanding, failures.isEmpty { return .success(value) }
        return .failure(WireError(problem(isObject: isObject), in: .json, messageName: Value.wireName))
    }

    /// Reads an array of messages that is all there is.
    mutating func wholeList<Value: WireMessage>() -> Result<[Value], WireError> {
        var values: [Value] = []
        var problem: WireError.Problem?
        let isArray = peek() == UInt8(ascii: "[")
        if isArray {
            list { reader in
                let isObject = reader.peek() == UInt8(ascii: "{")
                if problem == nil, isObject, let value: Value = reader.object() {
                    values.append(value)
                } else if problem == nil, !isObject {
                    problem = .mismatch("Expecting a JSON object", path: "")
                    reader.skipValue()
                } else if problem != nil {
                    reader.skipValue()
                }
                if problem == nil { problem = reader.failures.problem }
            }
        } else {
            skipValue()
        }
        if peek() != 0 || position != source.count { fail() }
        if isArray, problem == nil, !isBroken, !isTooDemanding { return .success(values) }
        var reported = problem ?? .syntax("Unexpected JSON type parsed")
        if let sentence = JSONGrammar.complaint(about: source) { reported = .syntax(sentence) }
        if isTooDemanding { reported = .tooDemanding }
        return .failure(WireError(reported, in: .json, messageName: Value.wireName))
    }

    /// The problem to report: bad grammar is reported even if something else is wrong before it.
    private func problem(isObject: Bool) -> WireError.Problem {
        if isTooDemanding { return .tooDemanding }
        if let sentence = JSONGrammar.complaint(about: source) { return .syntax(sentence) }
        return failures.problem ?? .mismatch("Expecting a JSON object", path: "")
    }

    /// The next byte that is no white space, or 0 at the end.
    @inline(__always)
    mutating func peek() -> UInt8 {
        while position < source.count {
            let byte = source[position]
            if byte > 0x20 { return byte }
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            position += 1
        }
        return 0
    }

    /// Passes over a byte if it comes next.
    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        position += 1
        return true
    }

    /// Gives up: the bytes are no JSON.
    mutating func fail() {
        isBroken = true
        position = source.count
    }

    /// Passes over the bracket of an array or object.
    mutating func enter() -> Bool {
        guard depth < Self.deepest else {
            fail()
            return false
        }
        depth += 1
        position += 1
        return true
    }

    mutating func leave() {
        depth -= 1
    }
}

// Messages.
extension JSONReader: WireReader {
    /// The number of the next field that the message has; others are passed over.
    public mutating func nextField(of fields: WireNames) -> Int? {
        while true {
            if isFirst {
                isFirst = false
                if take(UInt8(ascii: "}")) { return nil }
            } else if !take(UInt8(ascii: ",")) {
                if !take(UInt8(ascii: "}")) { fail() }
                return nil
            }
            let number = key { fields.number(of: $0) }
            guard take(UInt8(ascii: ":")) else {
                fail()
                return nil
            }
            guard let number = number ?? nil else {
                skipValue()
                continue
            }
            if !failures.isEmpty { failures.forget(number) }
            self.fields = fields
            field = number
            return number
        }
    }

    /// Passes over the value of the field.
    public mutating func skip() {
        skipValue()
    }

    /// Notes the required fields that are missing.
    public mutating func missing(_ numbers: [Int], of fields: WireNames) {
        failures.addMissing(numbers, of: fields)
    }

    /// Reads an object.
    public mutating func message<Value: WireMessage>(_ value: inout Value?) {
        value = isObject() ? nested(through: WireFailures.Step(fields: fields, number: field)) : nil
    }

    /// Reads an array of objects, or one object.
    public mutating func messages<Value: WireMessage>(_ values: inout [Value]) {
        values = []
        var index = 0
        elements { reader in
            guard reader.isObject() else { return }
            let step = WireFailures.Step(fields: reader.fields, number: reader.field, index: index)
            if let value: Value = reader.nested(through: step) { values.append(value) }
            index += 1
        }
    }

    /// Reads an object with an object for each key.
    public mutating func messages<Value: WireMessage>(_ values: inout SortedMap<String, Value>) {
        values = [:]
        var failed: [(key: String, failures: Range<Int>)] = []
        entries { reader, key in
            let start = reader.failures.count
            let step = WireFailures.Step(fields: reader.fields, number: reader.field)
            if let value: Value = reader.entryValue(through: step) { values.insert(value, forKey: key) }
            if reader.failures.count > start { failed.append((key, start..<reader.failures.count)) }
        }
        guard !failed.isEmpty else { return }
        // Entries are numbered in the order of their keys.
        var keys = SortedMap<String, Bool>()
        for key in values.keys + failed.map(\.key) { keys[key] = true }
        var places = Table<String, Int>()
        for (place, key) in keys.keys.enumerated() { places[key] = place }
        for (key, failures) in failed {
            self.failures.number(failures, as: places[key] ?? 0)
        }
    }

    /// Whether an object comes next; notes the mismatch if not.
    mutating func isObject() -> Bool {
        if peek() == UInt8(ascii: "{") { return true }
        mismatch()
        return false
    }

    /// Reads an object that lies in the one that is being read.
    mutating func nested<Value: WireMessage>(through step: WireFailures.Step) -> Value? {
        let start = failures.count
        let value: Value? = object()
        if failures.count > start { failures.lead(from: start, through: step) }
        return value
    }

    mutating func object<Value: WireMessage>() -> Value? {
        guard enter() else { return nil }
        guard allowance.take(MemoryLayout<Value>.stride) else {
            isTooDemanding = true
            position = source.count
            return nil
        }
        let outer = (fields: fields, field: field, start: failures.levelStart)
        failures.levelStart = failures.count
        isFirst = true
        let value = Value(from: &self)
        leave()
        (fields, field, failures.levelStart) = outer
        return value
    }
}
