import MesosResources
import Testing

@Suite struct ScalarTests {
    @Test(
        arguments: [
            (0.0004, 0), (0.0005, 1), (0.001, 1), (0.1, 100), (0.3, 300), (1.0, 1_000), (45.55, 45_550),
            (-0.0004, 0), (-0.0005, -1), (-1.5, -1_500), (1.9999, 2_000), (4_503_599_627.370_496, 4_503_599_627_370),
            (.infinity, Int64.max), (-.infinity, Int64.min), (.nan, 0), (1e300, Int64.max), (9.3e15, Int64.max),
        ] as [(Double, Int64)])
    func roundsToThousandths(value: Double, milli: Int64) {
        #expect(Scalar(value).milli == milli)
    }

    @Test(
        arguments: [
            (0, "0"), (1, "0.001"), (10, "0.01"), (100, "0.1"), (500, "0.5"), (4_000, "4"), (4_050, "4.05"),
            (-1, "-0.001"), (-2_500, "-2.5"), (.max, "9223372036854775.807"), (.min, "-9223372036854775.808"),
        ] as [(Int64, String)])
    func isWrittenWithoutSuperfluousZeros(milli: Int64, text: String) {
        #expect(Scalar(milli: milli).description == text)
    }

    @Test func addsExactlyWhereFloatingPointDoesNot() {
        var sum = Scalar.zero
        for _ in 0..<10 { sum += 0.1 }
        #expect(sum == 1)
        #expect(Scalar(0.1) + Scalar(0.2) == Scalar(0.3))
        #expect((Scalar(0.1) + Scalar(0.2)).doubleValue == 0.3)
    }

    @Test func endsAtTheLimitsInsteadOfTrapping() {
        #expect(Scalar(milli: .max) + 1 == Scalar(milli: .max))
        #expect(Scalar(milli: .min) - 1 == Scalar(milli: .min))
        #expect(Scalar(milli: .min) + Scalar(milli: .min) == Scalar(milli: .min))
        #expect(Scalar(milli: 1) - Scalar(milli: .min) == Scalar(milli: .max))
        #expect(Scalar(Int.max).milli == .max)
        #expect(Scalar(Int.min).milli == .min)
    }

    @Test func survivesTheWayOverTheWireUpToTheLimit() {
        var milli: Int64 = 1
        while milli <= Scalar.limit.milli {
            for value in [milli - 1, milli, milli + 1, milli + 7] {
                #expect(Scalar(Scalar(milli: value).doubleValue).milli == value)
            }
            milli *= 3
        }
    }
}
