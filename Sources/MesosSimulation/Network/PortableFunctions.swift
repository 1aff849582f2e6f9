/// Functions of real numbers that have the same result, to the last bit, on every machine.
///
/// Each system's mathematical library rounds in its own way, and one bit of difference in a latency is another run. So
/// these use what IEEE 754 fixes and nothing else: sums, products, quotients and square roots.
enum PortableFunctions {
    private static let ln2 = 0.693_147_180_559_945_3

    /// The natural logarithm of a positive number.
    static func log(_ x: Double) -> Double {
        guard x > 0, x.isFinite else { return x == 0 ? -.infinity : .nan }
        var exponent = Double(x.exponent)
        var mantissa = x.significand
        if mantissa > 1.414_213_562_373_095_1 {
            mantissa /= 2
            exponent += 1
        }
        let z = (mantissa - 1) / (mantissa + 1)
        let square = z * z
        var sum = 0.0
        for power in stride(from: 23, through: 1, by: -2) { sum = sum * square + 1 / Double(power) }
        return 2 * z * sum + exponent * ln2
    }

    /// e to the power of a number.
    static func exp(_ x: Double) -> Double {
        guard x < 709 else { return x.isNaN ? x : .infinity }
        guard x > -700 else { return 0 }
        let halves = Int(x / ln2 + (x < 0 ? -0.5 : 0.5))
        let rest = x - Double(halves) * ln2
        var sum = 1.0
        for term in stride(from: 16, through: 1, by: -1) { sum = 1 + rest * sum / Double(term) }
        return sum * Double(sign: .plus, exponent: halves, significand: 1)
    }

    /// The number that a standard normal variable stays below with this probability (Acklam's approximation, good to
    /// nine digits).
    static func normalQuantile(_ probability: Double) -> Double {
        guard probability > 0 else { return -.infinity }
        guard probability < 1 else { return .infinity }
        let tail = 0.024_25
        if probability < tail { return tailQuantile((-2 * log(probability)).squareRoot()) }
        if probability > 1 - tail { return -tailQuantile((-2 * log(1 - probability)).squareRoot()) }
        let q = probability - 0.5
        let r = q * q
        let numerator = polynomial(
            r, -3.969_683_028_665_376e1, 2.209_460_984_245_205e2, -2.759_285_104_469_687e2, 1.383_577_518_672_690e2,
            -3.066_479_806_614_716e1, 2.506_628_277_459_239)
        let denominator = polynomial(
            r, -5.447_609_879_822_406e1, 1.615_858_368_580_409e2, -1.556_989_798_598_866e2, 6.680_131_188_771_972e1,
            -1.328_068_155_288_572e1, 1)
        return numerator * q / denominator
    }

    private static func tailQuantile(_ q: Double) -> Double {
        let numerator = polynomial(
            q, -7.784_894_002_430_293e-3, -3.223_964_580_411_365e-1, -2.400_758_277_161_838, -2.549_732_539_343_734,
            4.374_664_141_464_968, 2.938_163_982_698_783)
        let denominator = polynomial(
            q, 7.784_695_709_041_462e-3, 3.224_671_290_700_398e-1, 2.445_134_137_142_996, 3.754_408_661_907_416, 1)
        return numerator / denominator
    }

    /// The polynomial with these coefficients, the highest power first.
    private static func polynomial(_ x: Double, _ coefficients: Double...) -> Double {
        coefficients.reduce(0) { $0 * x + $1 }
    }
}
