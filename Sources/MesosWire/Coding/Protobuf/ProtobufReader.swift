/// Reads Protocol Buffers, on behalf of ``WireMessage/init(protobuf:)``.
public struct ProtobufReader: ~Copyable {
    /// How deep messages may lie in each other.
    static let deepest = 100
    /// How often, all in all, a message may come in one more part.
    static let mostParts = 100

    private let source: UnsafeRawBufferPointer
    private var position = 0
    /// Where the message that is being read ends.
    private(set) var end: Int
    private var depth = 0
    private var parts = 0
    private var problem: WireError.Problem?
    private var allowance: DecodingAllowance
    private var unfinished: [UnfinishedMessage] = []
    var failures = WireFailures()
    /// The fields of the message that is being read, and the number and layout of the one that is.
    var fields: WireNames
    var field = 0
    var wireType = ProtobufWireType.varint

    init(_ source: UnsafeRawBufferPointer) {
        self.source = source
        end = source.count
        allowance = DecodingAllowance(byteCount: source.count)
        fields = MapEntry.fields
    }

    /// Reads a message that is all there is.
    mutating func wholeMessage<Value: WireMessage>() -> Result<Value, WireError> {
        let value = Value(from: &self)
        let problem = problem ?? failures.problem
        if let value, problem == nil { return .success(value) }
        return .failure(
            WireError(problem ?? .missingFields([]), in: .protobuf, messageName: Value.wireName))
    }

    var isAtEnd: Bool { position >= end }

    /// Gives up: the bytes are no message.
    mutating func fail(_ problem: ProtobufProblem) {
        giveUp(.malformed(problem, offset: position))
    }

    private mutating func giveUp(_ newProblem: WireError.Problem) {
        if problem == nil { problem = newProblem }
        end = source.count
        position = end
    }

    /// Reads something as if the source ended with it.
    mutating func within(_ range: Range<Int>, _ read: (inout ProtobufReader) -> Void) {
        let outer = end
        position = range.lowerBound
        end = range.upperBound
        read(&self)
        guard problem == nil else { return }
        end = outer
        position = range.upperBound
    }
}

// Bytes.
extension ProtobufReader {
    @inline(__always)
    mutating func varint() -> UInt64 {
        if position < end, source[position] < 0x80 {
            position += 1
            return UInt64(source[position - 1])
        }
        return longVarint()
    }

    private mutating func longVarint() -> UInt64 {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while position < end {
            let byte = source[position]
            position += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
            if shift == 70 {
                fail(.longVarint)
                return 0
            }
        }
        fail(.truncated)
        return 0
    }

    mutating func fixed64() -> UInt64 {
        guard end - position >= 8 else {
            fail(.truncated)
            return 0
        }
        position += 8
        return UInt64(littleEndian: source.loadUnaligned(fromByteOffset: position - 8, as: UInt64.self))
    }

    /// Reads a length and passes over as many bytes.
    @inline(__always)
    mutating func lengthDelimited() -> Range<Int>? {
        let length = varint()
        guard length <= UInt64(end - position) else {
            fail(.truncated)
            return nil
        }
        guard problem == nil else { return nil }
        let start = position
        position += Int(length)
        return start..<position
    }

    mutating func lengthDelimitedBytes() -> UnsafeRawBufferPointer? {
        lengthDelimited().map { UnsafeRawBufferPointer(rebasing: source[$0]) }
    }

    /// Passes over the value of the field.
    public mutating func skip() {
        switch wireType {
        case .varint: _ = varint()
        case .fixed64: _ = fixed64()
        case .lengthDelimited: _ = lengthDelimited()
        case .fixed32: skipFixed32()
        case .startGroup: skipGroup(field)
        case .endGroup: fail(.unexpectedEndOfGroup)
        }
    }

    private mutating func skipFixed32() {
        guard end - position >= 4 else { return fail(.truncated) }
        position += 4
    }

    private mutating func skipGroup(_ group: Int) {
        guard enter() else { return }
        while let number = tag() {
            if wireType == .endGroup {
                depth -= 1
                if number != group { fail(.unexpectedEndOfGroup) }
                return
            }
            field = number
            skip()
        }
        fail(.truncated)
    }

    /// Reads the number and layout of the next field.
    @inline(__always)
    private mutating func tag() -> Int? {
        guard position < end else { return nil }
        let tag = UInt32(truncatingIfNeeded: varint())
        guard let wireType = ProtobufWireType(rawValue: UInt8(tag & 7)), tag >= 8 else {
            fail(.badTag)
            return nil
        }
        self.wireType = wireType
        return Int(tag >> 3)
    }

    private mutating func enter() -> Bool {
        guard depth < Self.deepest else {
            fail(.tooDeep)
            return false
        }
        depth += 1
        return true
    }
}

// Messages.
extension ProtobufReader {
    /// The number of the next field.
    @inline(__always)
    public mutating func nextField(of fields: WireNames) -> Int? {
        guard let number = tag() else { return nil }
        if wireType == .endGroup {
            fail(.unexpectedEndOfGroup)
            return nil
        }
        self.fields = fields
        field = number
        return number
    }

    /// Notes the required fields that are missing.
    public mutating func missing(_ numbers: [Int], of fields: WireNames) {
        failures.addMissing(numbers, of: fields)
    }

    /// Reads a message, or one more part of a message.
    public mutating func message<Value: WireMessage>(_ value: inout Value?) {
        guard wireType == .lengthDelimited else { return skip() }
        guard let range = lengthDelimited() else { return }
        let part = UnsafeRawBufferPointer(rebasing: source[range])
        if let first = value {
            var writer = ProtobufWriter()
            first.write(to: &writer)
            value = joined(writer.bytes, part)
        } else if let first = takeUnfinished() {
            failures.forget(field)
            value = joined(first, part)
        } else {
            value = nested(range, through: WireFailures.Step(fields: fields, number: field))
            if value == nil { keepUnfinished([UInt8](part)) }
        }
    }

    /// Reads a message that lies in the one that is being read.
    mutating func nested<Value: WireMessage>(_ range: Range<Int>, through step: WireFailures.Step) -> Value? {
        guard enter() else { return nil }
        guard allowance.take(MemoryLayout<Value>.stride) else {
            giveUp(.tooDemanding)
            return nil
        }
        let outer = (fields: fields, field: field, start: failures.levelStart)
        let start = failures.count
        failures.levelStart = start
        var value: Value?
        within(range) { value = Value(from: &$0) }
        depth -= 1
        if !unfinished.isEmpty { unfinished.removeAll { $0.depth > depth } }
        (fields, field, failures.levelStart) = outer
        if failures.count > start { failures.lead(from: start, through: step) }
        return value
    }
}

// Messages in parts.
extension ProtobufReader {
    /// Keeps the bytes of a message that lacks required fields, as a later part may bring them.
    private mutating func keepUnfinished(_ bytes: [UInt8]) {
        guard problem == nil, !failures.isFull else { return }
        unfinished.append(UnfinishedMessage(depth: depth, field: field, bytes: bytes))
    }

    private mutating func takeUnfinished() -> [UInt8]? {
        guard !unfinished.isEmpty, let index = unfinished.firstIndex(where: { $0.depth == depth && $0.field == field })
        else { return nil }
        return unfinished.remove(at: index).bytes
    }

    /// What two parts of a message are together: what their bytes are, one behind the other.
    private mutating func joined<Value: WireMessage>(_ first: [UInt8], _ second: UnsafeRawBufferPointer) -> Value? {
        parts += 1
        guard parts <= Self.mostParts else {
            fail(.tooManyParts)
            return nil
        }
        let bytes = first + second
        return bytes.withUnsafeBytes { bytes in
            var reader = ProtobufReader(bytes)
            reader.depth = depth + 1
            reader.parts = parts
            let value = Value(from: &reader)
            parts = reader.parts
            if let problem = reader.problem {
                giveUp(problem)
                return nil
            }
            if !reader.failures.isEmpty {
                failures.adopt(reader.failures, through: WireFailures.Step(fields: fields, number: field))
                keepUnfinished(first + second)
                return nil
            }
            return value
        }
    }
}

/// The bytes of a message that lacks required fields, and where it was met.
private struct UnfinishedMessage {
    var depth: Int
    var field: Int
    var bytes: [UInt8]
}
