import MesosBase
import MesosWire
import Testing

@Suite struct DecoderFuzzTests {
    @Test func decodersBearSpoiltBytes() throws {
        for target in DecoderFuzz.targets {
            let accepted = try target.run(inputs: 400, seed: 1)
            // Few changes hit bytes that do not matter; none at all would mean that nothing is decoded.
            #expect(accepted > 0 && accepted < 400, "\(target.name): \(accepted) of 400")
        }
    }

    @Test func theSameSeedSpoilsTheSameWay() {
        var first = ByteMutator(seed: 5)
        var second = ByteMutator(seed: 5)
        let bytes = Array("{\"type\":\"SUBSCRIBE\"}".utf8)
        for _ in 0..<50 { #expect(first.mutated(bytes, other: bytes) == second.mutated(bytes, other: bytes)) }
    }
}
