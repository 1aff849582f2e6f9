import FrameworkCore
import MasterCore
import MesosBase
import MesosKit
import MesosNodes
import Testing

/// How a framework changes its description while it runs.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct FrameworkUpdateTests {
    private func info(_ name: String, roles: [String]) -> FrameworkInfo {
        FrameworkInfo(name: name, roles: roles)
    }

    @Test func theMasterAnswersBeforeTheCallReturns() async throws {
        try await withLocalCluster(agents: 1) { cluster in
            try await cluster.framework(info("f", roles: ["a"])) { framework in
                let driver = try framework.driver
                await #expect(
                    throws: DriverError.refused(
                        "Supplied FrameworkInfo is not valid: 'FrameworkInfo.roles' contains invalid role: Role "
                            + "component '-b' is invalid because it starts with a dash")
                ) {
                    try await driver.update(info("g", roles: ["-b"]))
                }
                await #expect(
                    throws: DriverError.refused(
                        "Failed to validate scheduler::Call: 'framework_id' differs from "
                            + "'update_framework.framework_info.id'")
                ) {
                    var other = info("g", roles: ["b"])
                    other.id = "other"
                    try await driver.update(other)
                }
                var snapshot = await cluster.master.snapshot()
                #expect(snapshot.frameworks.map(\.info.name) == ["f"])
                try await driver.update(info("g", roles: ["b"]))
                snapshot = await cluster.master.snapshot()
                #expect(snapshot.frameworks.map(\.info.name) == ["g"])
                #expect(snapshot.frameworks.map(\.info.roles) == [["b"]])
                // It is offered resources for the role that it has now.
                _ = try await framework.offer { $0.allocationInfo?.role == "b" }
            }
        }
    }
}
