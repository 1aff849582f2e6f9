import MesosHTTP
import Testing

@Suite struct HTTPFuzzTests {
    @Test func damagedInputIsUnderstoodTheSameHoweverItIsCut() {
        let report = HTTPFuzz.run(4_000, seed: 20_251_125)
        #expect(report.failures == [])
        #expect(report.inputs == 4_000)
        // Input that is all refused at once would test little.
        #expect(report.understood > 2_000)
    }
}
