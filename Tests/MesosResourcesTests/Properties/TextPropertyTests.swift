import MesosResources
import MesosWire
import Testing

@Suite struct TextPropertyTests {
    @Test func printingThenParsingChangesNothing() throws {
        var samples = SampleResources(seed: 11)
        for _ in 0..<1_500 {
            let resources = samples.nextSimple()
            let text = resources.description
            #expect(try Resources(parsing: text) == resources)
            #expect(try Resources(parsing: text).description == text)
        }
    }

    @Test func printingThenParsingJSONChangesNothing() throws {
        var samples = SampleResources(seed: 12)
        var sharedTwice = 0
        for _ in 0..<1_000 {
            let resources = samples.next() + samples.next()
            sharedTwice += resources.entries.contains { $0.sharedCount > 1 } ? 1 : 0
            let text = resources.jsonText
            #expect(try Resources(jsonText: text) == resources)
            #expect(try Resources(jsonText: text).jsonText == text)
        }
        #expect(sharedTwice > 10)
    }

    @Test func configuredResourcesPassThroughJSON() throws {
        var samples = SampleResources(seed: 13)
        for _ in 0..<1_000 {
            let resources = samples.nextSimple()
            #expect(try Resources(parsing: resources.jsonText) == resources)
        }
    }

    @Test func messagesSayTheSameInEveryFormat() throws {
        var samples = SampleResources(seed: 14)
        var refined = 0
        for _ in 0..<1_500 {
            let resources = samples.next().filter { $0.sharedCount <= 1 }
            #expect(try Resources(resources.wireValue) == resources)
            #expect(try Resources(resources.endpointWireValue) == resources)
            if resources.entries.contains(where: \.hasRefinedReservations) {
                refined += 1
                let error = #expect(throws: ResourceError.self) { try resources.preRefinementWireValue() }
                #expect(error?.problem == .refinedReservations)
            }
            let plain = resources.filter { !$0.hasRefinedReservations }
            #expect(try Resources(plain.preRefinementWireValue()) == plain)
        }
        #expect(refined > 100)
    }
}
