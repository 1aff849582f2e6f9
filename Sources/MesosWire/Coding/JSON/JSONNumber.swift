/// A number as JSON writes it: whole ones exact as far as 64 bits go.
enum JSONNumber: Equatable {
    case integer(Int64)
    case double(Double)

    /// Whether a byte may stand in a number, wherever.
    @inline(__always)
    static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default:
            false
        }
    }

    /// Reads a number as the C library does, which takes `1.` and `-.5` too; `nil` if it is none or too large.
    init?(_ text: UnsafeRawBufferPointer) {
        guard let text = DecimalText(text) else { return nil }
        self.init(text)
    }

    /// The number that a text means; `nil` if it is too large.
    init?(_ text: DecimalText) {
        if let integer = text.integer {
            self = .integer(integer)
        } else {
            let double = text.double
            guard double.isFinite else { return nil }
            self = .double(double)
        }
    }

    var double: Double {
        switch self {
        case .integer(let integer): Double(integer)
        case .double(let double): double
        }
    }

    /// Numbers that do not fit become what x86 processors make of them, as Apache Mesos does not check.
    var int64: Int64 {
        switch self {
        case .integer(let integer): integer
        case .double(let double): Int64(exactly: double.rounded(.towardZero)) ?? .min
        }
    }

    var uint64: UInt64 {
        switch self {
        case .integer(let integer): UInt64(bitPattern: integer)
        case .double(let double):
            UInt64(exactly: double.rounded(.towardZero)) ?? (double < 0 ? UInt64(bitPattern: int64) : 0)
        }
    }

    var int32: Int32 {
        switch self {
        case .integer(let integer): Int32(truncatingIfNeeded: integer)
        case .double(let double): Int32(exactly: double.rounded(.towardZero)) ?? .min
        }
    }

    var uint32: UInt32 { UInt32(truncatingIfNeeded: int64) }
}
