import MesosResources
import MesosWire
import Testing

@Suite struct DiskTests {
    @Test(
        arguments: [
            (disk(10), true), (disk(10, .path("/p")), true), (disk(10, .raw(nil)), true),
            (disk(10, .mount("/m")), false), (disk(10, .block("b")), false), (disk(10, .raw("r")), false),
            (disk(10, volume: "v"), false), (disk(10, .path("/p"), volume: "v"), false),
            (disk(10, .mount("/m"), volume: "v"), false), (disk(10, volume: "v", isShared: true), false),
        ])
    func isDividedOrTakenAsAWhole(whole: Resources, isDivisible: Bool) throws {
        let part = Resources(
            whole.entries.map {
                Resource(
                    name: $0.name, value: .scalar(4), reservations: $0.reservations, disk: $0.disk,
                    isShared: $0.isShared)
            })
        #expect(whole.contains(part) == isDivisible)
        #expect((whole - part).disk == (isDivisible ? 6 : 10))
        #expect((whole + part).entries.count == (isDivisible ? 1 : 2))
        #expect(whole.contains(whole))
        #expect((whole - whole).isEmpty)
    }

    @Test func differsByWhatItIsNotByHowItIsUsed() {
        func volume(_ info: V1.Resource.DiskInfo) -> Resource {
            Resource(name: "disk", value: .scalar(1), disk: info)
        }
        let plain = volume(.init(persistence: .init(id: "v"), source: .path("/p")))
        let used = V1.Volume(containerPath: "data", mode: .rw)
        #expect(volume(.init(persistence: .init(id: "v", principal: "x"), volume: used, source: .path("/p"))) == plain)
        #expect(volume(.init(persistence: .init(id: "w"), source: .path("/p"))) != plain)
        #expect(volume(.init(persistence: .init(id: "v"), source: .path("/q"))) != plain)
        #expect(volume(.init(persistence: .init(id: "v"), source: .mount("/p"))) != plain)
        #expect(volume(.init(persistence: .init(id: "v"))) != plain)
        #expect(volume(.init(source: .path("/p"))) != plain)
    }

    @Test(
        arguments: [
            .init(type: .raw, id: "r", profile: "fast", vendor: "v"), .init(type: .raw, id: "q", vendor: "v"),
            .init(type: .raw, id: "r", vendor: "w"), .init(type: .raw, id: "r"),
            .init(type: .block, id: "r", vendor: "v"),
            .init(type: .raw, id: "r", metadata: .init(), vendor: "v"),
        ] as [V1.Resource.DiskInfo.Source])
    func differsByEveryFieldOfItsSource(source: V1.Resource.DiskInfo.Source) {
        let disk = disk(1, .init(type: .raw, id: "r", vendor: "v"))
        #expect(disk != MesosResourcesTests.disk(1, source))
    }

    @Test func comparesLabelsInAnyOrder() {
        func raw(_ labels: V1.Label...) -> Resources {
            disk(1, .init(type: .raw, id: "r", metadata: .init(labels: labels)))
        }
        let (one, two) = (V1.Label(key: "k", value: "1"), V1.Label(key: "k", value: "2"))
        #expect(raw(one, two, .init(key: "k")) == raw(.init(key: "k"), two, one))
        #expect(raw(one, one) != raw(one, two))
        #expect(raw(one) != raw(one, one))
        #expect(raw(.init(key: "k")) != raw(.init(key: "k", value: "")))
        #expect(raw() != disk(1, .init(type: .raw, id: "r")))
    }
}
