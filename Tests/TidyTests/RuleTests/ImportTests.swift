import Testing

@Suite struct ImportTests {
    @Test(arguments: [
        ("Sources/MesosBase/A/A.swift", "import Foundation"),
        ("Sources/MesosWire/A/A.swift", "public import FoundationEssentials"),
        ("Sources/MesosResources/A/A.swift", "import Synchronization"),
        ("Sources/AllocatorCore/A/A.swift", "package import MasterCore"),
        ("Sources/MasterCore/A/A.swift", "import struct Foundation.Date"),
        ("Sources/AgentCore/A/A.swift", "@preconcurrency import Dispatch"),
        ("Sources/FrameworkCore/A/A.swift", "import MesosNodes"),
        ("Sources/MesosNodes/A/A.swift", "import CMesosLinux"),
        ("Sources/MesosContainers/A/A.swift", "import CLibUUID"),
        ("Sources/MesosNodes/A/A.swift", "import MesosSimulation"),
        ("Sources/MesosSimulation/A/A.swift", "import MesosIO"),
        ("Sources/MesosSimulation/A/A.swift", "import Foundation"),
        ("Sources/mesos/A/A.swift", "import MesosNodes"),
        ("Examples/Hello/main.swift", "import MasterCore"),
        ("Sources/NewRoom/A/A.swift", "import Swift"),
        ("Sources/MesosNodes/A/A.swift", "@_exported public import MesosBase"),
    ])
    func refuses(_ path: String, _ text: String) {
        #expect(checkImports(SourceFile(path, "// first\n\(text)\n")).count == 1)
    }

    @Test(arguments: [
        ("Sources/MesosWire/A/A.swift", "public import MesosBase"),
        ("Sources/MasterCore/A/A.swift", "import AllocatorCore"),
        ("Sources/MesosBase/A/A.swift", "import Swift"),
        ("Sources/MesosBase/A/A.swift", "// import Foundation"),
        ("Sources/MesosBase/A/A.swift", "let text = \"import Foundation\""),
        ("Sources/MesosBase/A/A.swift", "let text = \"\"\"\n    import Foundation\n    \"\"\""),
        ("Sources/MesosIO/A/A.swift", "#if canImport(Glibc)\nimport Glibc\n#endif\nimport CLibUUID"),
        ("Sources/MesosKit/MesosKit.swift", "@_exported public import MasterCore"),
        ("Sources/MesosSimulation/A/A.swift", "import Synchronization"),
        ("Examples/Hello/main.swift", "import MesosKit\nimport Foundation"),
        ("Tests/MesosBaseTests/A.swift", "import Foundation"),
    ])
    func allows(_ path: String, _ text: String) {
        #expect(checkImports(SourceFile(path, text)) == [])
    }

    @Test func saysWhereAndWhat() {
        let file = SourceFile("Sources/MasterCore/A/A.swift", "import MesosBase\nimport Glibc")
        #expect(
            checkImports(file).map(\.description) == [
                "Sources/MasterCore/A/A.swift:2: MasterCore may not import Glibc"
            ])
    }

    /// Arrows point down only: whatever a room may import may not, over any number of steps, import it.
    @Test func theTableHasNoCycle() {
        for room in Rooms.allowed.keys {
            var reached: Set<String> = []
            var open = Rooms.allowed[room] ?? []
            while let next = open.popLast() {
                if reached.insert(next).inserted { open += Rooms.allowed[next] ?? [] }
            }
            #expect(!reached.contains(room), "\(room) reaches itself")
        }
    }

    @Test func pureRoomsReachNoSystemModule() {
        for room in Rooms.allowed.keys
        where room.hasSuffix("Core") || ["MesosBase", "MesosWire", "MesosResources"].contains(room) {
            let reached = Set(Rooms.allowed[room] ?? [])
            #expect(reached.isDisjoint(with: Rooms.system), "\(room)")
            #expect(reached.isDisjoint(with: ["MesosIO", "MesosContainers", "MesosNodes"]), "\(room)")
        }
    }
}
