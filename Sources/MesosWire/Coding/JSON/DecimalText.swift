/// The parts of a number's text, such as `-12.5e3`.
struct DecimalText {
    private let text: UnsafeRawBufferPointer
    private var position = 0
    private var isNegative = false
    /// Whether there is neither point nor exponent.
    private var isWhole = true
    /// The first digits, as many as fit, without the point.
    private var mantissa: UInt64 = 0
    /// Whether all digits fit.
    private var isExact = true
    /// The power of ten by which the mantissa is too small, without the written exponent.
    private var scale = 0
    private var exponent = 0

    private static let mantissaLimit: UInt64 = 1_000_000_000_000_000_000
    private static let largestExact: UInt64 = 1 << 53
    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    init?(_ text: UnsafeRawBufferPointer) {
        self.text = text
        isNegative = take(UInt8(ascii: "-"))
        guard takeMantissa(), position == text.count || takeExponent(), position == text.count else { return nil }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < text.count, text[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func takeDigit() -> UInt8? {
        guard position < text.count, 0x30...0x39 ~= text[position] else { return nil }
        position += 1
        return text[position - 1] - 0x30
    }

    private mutating func takeMantissa() -> Bool {
        var digits = 0
        while true {
            if let digit = takeDigit() {
                digits += 1
                if mantissa < Self.mantissaLimit {
                    mantissa = mantissa * 10 + UInt64(digit)
                    if !isWhole { scale -= 1 }
                } else {
                    isExact = false
                    if isWhole { scale += 1 }
                }
            } else if isWhole, take(UInt8(ascii: ".")) {
                isWhole = false
            } else {
                return digits > 0
            }
        }
    }

    private mutating func takeExponent() -> Bool {
        guard take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) else { return false }
        isWhole = false
        let isMinus = take(UInt8(ascii: "-"))
        if !isMinus { _ = take(UInt8(ascii: "+")) }
        guard let first = takeDigit() else { return false }
        exponent = Int(first)
        while let digit = takeDigit() { exponent = min(exponent * 10 + Int(digit), 1_000_000) }
        if isMinus { exponent = -exponent }
        return true
    }

    /// The number, if it is whole and fits.
    var integer: Int64? {
        guard isWhole, isExact else { return nil }
        if isNegative, mantissa == Int64.min.magnitude { return .min }
        return Int64(exactly: mantissa).map { isNegative ? -$0 : $0 }
    }

    /// The nearest double, which is infinite if there is none.
    var double: Double {
        let power = scale + exponent
        if isExact, mantissa <= Self.largestExact, -22...22 ~= power {
            let factor = Self.powers[abs(power)]
            let magnitude = power < 0 ? Double(mantissa) / factor : Double(mantissa) * factor
            return isNegative ? -magnitude : magnitude
        }
        return Double(spelling) ?? 0
    }

    /// The number with digits on both sides of the point and an exponent, which Swift reads for sure.
    private var spelling: String {
        let mantissa = text.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }.drop {
            $0 == UInt8(ascii: "-")
        }
        let parts = mantissa.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let digits = parts.map { String(decoding: $0, as: UTF8.self) }
        let fraction = digits.count > 1 ? digits[1] : ""
        return "\(isNegative ? "-" : "")0\(digits[0]).\(fraction)0e\(exponent)"
    }
}
