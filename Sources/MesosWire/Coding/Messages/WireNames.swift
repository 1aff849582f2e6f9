/// The names of a message's fields or of an enum's values with their numbers, found by their bytes.
///
/// Written as a literal, `["id": 1, "framework_id": 2]`, which lives as long as the program.
public struct WireNames: ExpressibleByDictionaryLiteral {
    struct Entry {
        var name: StaticString
        var number: Int
    }

    /// A name as two words that overlap if it is shorter than 16 bytes: the first and the last eight.
    private struct Slot {
        var first: UInt64 = 0
        var last: UInt64 = 0
        var length = 0
        var entry = Entry(name: "", number: -1)
    }

    private let slots: UnsafePointer<Slot>
    private let mask: Int
    private let first: UnsafePointer<Entry>
    private let count: Int

    /// Creates the table of a message's fields or of an enum's values.
    public init(dictionaryLiteral elements: (StaticString, Int)...) {
        var capacity = 2
        while capacity < elements.count * 2 { capacity *= 2 }
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
        slots.initialize(repeating: Slot(), count: capacity)
        let entries = UnsafeMutablePointer<Entry>.allocate(capacity: elements.count)
        mask = capacity - 1
        for (position, (name, number)) in elements.enumerated() {
            let entry = Entry(name: name, number: number)
            (entries + position).initialize(to: entry)
            let words = Self.words(UnsafeRawPointer(name.utf8Start), name.utf8CodeUnitCount)
            var index = Self.hash(words.first, words.last, name.utf8CodeUnitCount) & mask
            while slots[index].length != 0 { index = (index + 1) & mask }
            slots[index] = Slot(
                first: words.first, last: words.last, length: name.utf8CodeUnitCount, entry: entry)
        }
        self.slots = UnsafePointer(slots)
        first = UnsafePointer(entries)
        count = elements.count
    }

    /// All names with their numbers, in the order in which they were declared.
    var entries: UnsafeBufferPointer<Entry> { UnsafeBufferPointer(start: first, count: count) }

    /// The number of a name, or `nil` if there is no such name.
    func number(of bytes: UnsafeRawBufferPointer) -> Int? {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return nil }
        let words = Self.words(start, bytes.count)
        var index = Self.hash(words.first, words.last, bytes.count) & mask
        while slots[index].length != 0 {
            let slot = slots + index
            if slot.pointee.length == bytes.count, slot.pointee.first == words.first, slot.pointee.last == words.last,
                bytes.count <= 16 || Self.areEqual(slot.pointee.entry.name, bytes)
            {
                return slot.pointee.entry.number
            }
            index = (index + 1) & mask
        }
        return nil
    }

    /// The number of a name, or `nil` if there is no such name.
    func number(of name: String) -> Int? {
        var name = name
        return name.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
    }

    /// The name of a number, or an empty text if there is no such number.
    func name(of number: Int) -> String {
        entries.first { $0.number == number }?.name.description ?? ""
    }

    private static func areEqual(_ name: StaticString, _ bytes: UnsafeRawBufferPointer) -> Bool {
        UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount).elementsEqual(bytes)
    }

    @inline(__always)
    private static func words(_ start: UnsafeRawPointer, _ count: Int) -> (first: UInt64, last: UInt64) {
        if count >= 8 {
            return (
                start.loadUnaligned(as: UInt64.self), start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            )
        }
        if count >= 4 {
            return (
                UInt64(start.loadUnaligned(as: UInt32.self)),
                UInt64(start.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            )
        }
        guard count > 0 else { return (0, 0) }
        let middle = UInt64(start.load(fromByteOffset: count / 2, as: UInt8.self)) << 8
        return (
            UInt64(start.load(as: UInt8.self)) | middle,
            UInt64(start.load(fromByteOffset: count - 1, as: UInt8.self))
        )
    }

    @inline(__always)
    private static func hash(_ first: UInt64, _ last: UInt64, _ length: Int) -> Int {
        let mixed =
            (first ^ (last &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: length))
            &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 33)
    }
}

// What the pointers lead to is written once, before the value exists, and lives as long as the program.
extension WireNames: @unchecked Sendable {}
