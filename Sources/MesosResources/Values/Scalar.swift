/// An exact amount with three decimal digits, such as 0.5 processors or 1,024 MB.
///
/// Amounts are whole numbers of thousandths, so adding and subtracting never loses or invents any, however often it is
/// done. A sum or difference that does not fit into 64 bits ends at the largest or smallest amount.
@frozen
public struct Scalar: Sendable, Hashable, Comparable {
    /// The amount in thousandths.
    public let milli: Int64

    /// Nothing.
    public static let zero = Scalar(milli: 0)

    /// The largest amount that is taken from texts and messages: a million million.
    ///
    /// Up to here a floating-point number on the wire still tells thousandths apart.
    public static let limit = Scalar(milli: 1_000_000_000_000_000)

    /// Creates an amount from a number of thousandths.
    @inlinable
    public init(milli: Int64) {
        self.milli = milli
    }

    /// Creates a whole amount; what does not fit becomes the largest or smallest amount.
    @inlinable
    public init(_ value: Int) {
        let (product, overflow) = Int64(value).multipliedReportingOverflow(by: 1_000)
        milli = overflow ? (value > 0 ? .max : .min) : product
    }

    /// Creates the amount nearest to a number, halves away from zero; not-a-number becomes zero, and what does not fit
    /// becomes the largest or smallest amount.
    @inlinable
    public init(_ value: Double) {
        let thousandths = value * 1_000
        // Rounding by hand keeps the room free of the C library's mathematics.
        guard thousandths.magnitude < 9.2e18 else {
            milli = thousandths.isNaN ? 0 : (thousandths > 0 ? .max : .min)
            return
        }
        let whole = Int64(thousandths)
        let rest = thousandths - Double(whole)
        milli = rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole
    }

    /// The amount as a floating-point number, as it is written on the wire.
    @inlinable
    public var doubleValue: Double {
        // Whole part and remainder apart: the only division is then of a number below 1,000.
        Double(milli / 1_000) + Double(milli % 1_000) / 1_000
    }

    /// Whether the first amount is smaller than the second.
    @inlinable
    public static func < (first: Scalar, second: Scalar) -> Bool {
        first.milli < second.milli
    }

    /// The sum of two amounts.
    @inlinable
    public static func + (first: Scalar, second: Scalar) -> Scalar {
        let (sum, overflow) = first.milli.addingReportingOverflow(second.milli)
        return Scalar(milli: overflow ? (second.milli > 0 ? .max : .min) : sum)
    }

    /// The difference of two amounts, which may be below zero.
    @inlinable
    public static func - (first: Scalar, second: Scalar) -> Scalar {
        let (difference, overflow) = first.milli.subtractingReportingOverflow(second.milli)
        return Scalar(milli: overflow ? (second.milli > 0 ? .min : .max) : difference)
    }

    /// Adds an amount.
    @inlinable
    public static func += (first: inout Scalar, second: Scalar) {
        first = first + second
    }

    /// Subtracts an amount; the result may be below zero.
    @inlinable
    public static func -= (first: inout Scalar, second: Scalar) {
        first = first - second
    }
}

extension Scalar: CustomStringConvertible {
    /// The amount in decimal digits without superfluous zeros, such as `4` or `0.5`.
    public var description: String {
        let (whole, rest) = milli.magnitude.quotientAndRemainder(dividingBy: 1_000)
        var text = (milli < 0 ? "-" : "") + String(whole)
        if rest > 0 {
            var digits = String(rest + 1_000).dropFirst()
            while digits.last == "0" { digits.removeLast() }
            text += "." + digits
        }
        return text
    }
}

extension Scalar: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    /// Creates a whole amount from a literal.
    @inlinable
    public init(integerLiteral value: Int) {
        self.init(value)
    }

    /// Creates an amount from a literal, rounded to thousandths.
    @inlinable
    public init(floatLiteral value: Double) {
        self.init(value)
    }
}
