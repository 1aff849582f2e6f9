// Numbers with a fraction, as RapidJSON lays them out.
extension ByteBuffer {
    /// The largest whole number up to which all are told apart by a double.
    private static var largestExact: Double { 9_007_199_254_740_992 }

    /// Appends the shortest digits that give the same number again.
    mutating func append(jsonNumber number: Double) {
        guard number.isFinite else {
            return append(number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity")
        }
        if number.sign == .minus { append(UInt8(ascii: "-")) }
        let magnitude = number.magnitude
        if magnitude < Self.largestExact, magnitude == magnitude.rounded(.towardZero) {
            append(decimal: UInt64(magnitude))
            append(".0")
        } else {
            DecimalDigits(magnitude).write(to: &self)
        }
    }
}

/// The digits of a number and where its point stands.
private struct DecimalDigits {
    /// The digits without leading and trailing zeros: 1 to 17 of them.
    private var digits: [UInt8] = []
    /// How many of the digits stand before the point; none if negative or zero, more than there are if zeros follow.
    private var point = 0

    /// Takes apart what the standard library prints, such as `0.001`, `12.5` and `1.5e-07`.
    init(_ magnitude: Double) {
        var sawPoint = false
        var exponent = 0
        var text = magnitude.description.utf8[...]
        while let byte = text.popFirst() {
            switch byte {
            case UInt8(ascii: "."):
                sawPoint = true
            case UInt8(ascii: "e"):
                exponent = Int(Substring(text)) ?? 0
                text = text[text.endIndex...]
            case UInt8(ascii: "0") where digits.isEmpty:
                if sawPoint { point -= 1 }
            default:
                digits.append(byte)
                if !sawPoint { point += 1 }
            }
        }
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        point += exponent
    }

    func write(to buffer: inout ByteBuffer) {
        if point > 21 || point <= -6 { return writeWithExponent(to: &buffer) }
        if point <= 0 {
            buffer.append("0.")
            for _ in point..<0 { buffer.append(UInt8(ascii: "0")) }
            for digit in digits { buffer.append(digit) }
            return
        }
        for (position, digit) in digits.enumerated() {
            if position == point { buffer.append(UInt8(ascii: ".")) }
            buffer.append(digit)
        }
        if digits.count <= point {
            for _ in digits.count..<point { buffer.append(UInt8(ascii: "0")) }
            buffer.append(".0")
        }
    }

    private func writeWithExponent(to buffer: inout ByteBuffer) {
        for (position, digit) in digits.enumerated() {
            if position == 1 { buffer.append(UInt8(ascii: ".")) }
            buffer.append(digit)
        }
        buffer.append(UInt8(ascii: "e"))
        let exponent = point - 1
        if exponent < 0 { buffer.append(UInt8(ascii: "-")) }
        buffer.append(decimal: UInt64(exponent.magnitude))
    }
}
