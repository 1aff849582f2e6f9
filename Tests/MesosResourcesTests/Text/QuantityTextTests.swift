import MesosResources
import Testing

@Suite struct QuantityTextTests {
    @Test(
        arguments: [
            ("", [:]), ("cpus:0.01", ["cpus": 0.01]),
            (" cpus : 1 ;mem:32;ports:1", ["cpus": 1, "mem": 32, "ports": 1]),
            ("cpus:1;cpus:2;mem:0", ["cpus": 3]),
        ] as [(String, ResourceQuantities)])
    func readsAmountsByName(text: String, quantities: ResourceQuantities) throws {
        #expect(try ResourceQuantities(parsing: text) == quantities)
    }

    @Test(
        arguments: [
            (
                "cpus", .notResources(.missingColon("cpus", at: 0)),
                "'cpus' lacks a ':' between name and value, as in 'cpus:4' (after 0 characters)"
            ),
            (
                "cpus:1; ports:[1-2]", .notANumber("ports:[1-2]", at: 8),
                "'ports:[1-2]' is not a number; say how many there are, as in 'ports:2' (after 8 characters)"
            ),
            (
                "größe:1;cpus(a):1", .reserved("cpus(a):1", at: 8),
                "'cpus(a):1' names a role, and quantities are of any role; write 'cpus:4' (after 8 characters)"
            ),
        ] as [(String, ResourceQuantities.ParseError, String)])
    func saysWhatIsWrongAndWhere(text: String, error: ResourceQuantities.ParseError, sentence: String) {
        #expect(throws: error) { try ResourceQuantities(parsing: text) }
        #expect(error.description == sentence)
    }
}
