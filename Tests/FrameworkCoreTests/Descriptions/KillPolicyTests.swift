import FrameworkCore
import MesosWire
import Testing

@Suite struct KillPolicyTests {
    @Test(arguments: [
        (Duration.seconds(3), Int64(3_000_000_000)), (.milliseconds(1), 1_000_000), (.nanoseconds(1), 1), (.zero, 0),
        (.seconds(-1), 0), (.seconds(Int64.max), Int64.max), (.nanoseconds(Int64.max), Int64.max),
    ])
    func aGracePeriodIsGivenAsADuration(duration: Duration, nanoseconds: Int64) {
        #expect(KillPolicy(grace: duration).gracePeriod == V1.DurationInfo(nanoseconds: nanoseconds))
    }
}
