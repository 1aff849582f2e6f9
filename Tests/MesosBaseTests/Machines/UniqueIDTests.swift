import MesosBase
import Testing

@Suite struct UniqueIDTests {
    @Test(
        arguments: [
            (0, 0, "00000000-0000-4000-8000-000000000000"),
            (.max, .max, "ffffffff-ffff-4fff-bfff-ffffffffffff"),
            (0x0123_4567_89AB_CDEF, 0x0123_4567_89AB_CDEF, "01234567-89ab-4def-8123-456789abcdef"),
        ] as [(UInt64, UInt64, String)])
    func randomBitsMakeAVersion4UUID(_ high: UInt64, _ low: UInt64, _ text: String) {
        #expect(UniqueID(randomHigh: high, randomLow: low).description == text)
    }

    @Test func halvesAreTakenAsTheyAre() {
        let id = UniqueID(high: 0x0011_2233_4455_6677, low: 0x8899_AABB_CCDD_EEFF)
        #expect(id.description == "00112233-4455-6677-8899-aabbccddeeff")
        #expect(
            id.bytes == [
                0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF,
            ])
        #expect(UniqueID(bytes: id.bytes) == id)
    }

    @Test func bytesComeBackForManyIdentifiers() {
        var generator = SeededGenerator(seed: 3)
        var seen: Set<UniqueID> = []
        for _ in 0..<1_000 {
            let id = UniqueID(randomHigh: generator.next(), randomLow: generator.next())
            #expect(UniqueID(bytes: id.bytes) == id)
            #expect(id.bytes[6] >> 4 == 4)
            #expect(id.bytes[8] >> 6 == 2)
            seen.insert(id)
        }
        #expect(seen.count == 1_000)
    }

    @Test(arguments: [0, 1, 15, 17, 32])
    func anyOtherNumberOfBytesIsRefused(_ count: Int) {
        #expect(UniqueID(bytes: Array(repeating: 7, count: count)) == nil)
    }
}
