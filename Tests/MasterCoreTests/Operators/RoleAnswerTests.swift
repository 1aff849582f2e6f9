import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// Which roles a master knows, and what it tells of them.
@Suite struct RoleAnswerTests {
    private func roles(_ master: TestMaster) -> [V1.Role]? { master.answer(.roles).getRoles?.roles }

    private func scalar(_ name: String, _ value: Double) -> V1.Resource {
        V1.Resource(name: name, type: .scalar, scalar: V1.Value.Scalar(value: value))
    }

    @Test func rolesCountWhatIsUsedAndOfferedBelowThem() {
        var master = TestMaster.ready(.capable(.multiRole, roles: ["ops/web"]))
        #expect(
            roles(master) == [
                V1.Role(name: "ops", weight: 1, resources: [scalar("cpus", 4), scalar("mem", 1_024)]),
                V1.Role(
                    name: "ops/web", weight: 1, frameworks: [TestMaster.f0],
                    resources: [scalar("cpus", 4), scalar("mem", 1_024)]),
            ])
        master.launch([.command("t", "cpus:0.5;mem:32")], filters: Filters(refuseSeconds: 1_000))
        #expect(
            roles(master)?.last
                == V1.Role(
                    name: "ops/web", weight: 1, frameworks: [TestMaster.f0],
                    resources: [scalar("cpus", 0.5), scalar("mem", 32)]))
    }

    @Test func onlyFourKindsOfResourcesAreShown() {
        var master = TestMaster()
        master.subscribe()
        master.register("a", "cpus:1;gpus:2;disk:3;mem:4;tape:5;ports:[1-2]")
        master.offer("cpus:1;gpus:2;disk:3;mem:4;tape:5;ports:[1-2]")
        #expect(
            roles(master) == [
                V1.Role(
                    name: "*", weight: 1, frameworks: [TestMaster.f0],
                    resources: [scalar("cpus", 1), scalar("disk", 3), scalar("gpus", 2), scalar("mem", 4)])
            ])
    }

    @Test func reservationsAndWeightsMakeRolesKnown() {
        var master = TestMaster()
        master.register("a", "cpus(db/main):1;mem:4")
        _ = master.persist(master.ask(.updateWeights([V1.WeightInfo(weight: 2.5, role: "a/b/c")])))
        #expect(
            roles(master) == [
                V1.Role(name: "a", weight: 1), V1.Role(name: "a/b", weight: 1), V1.Role(name: "a/b/c", weight: 2.5),
                V1.Role(name: "db", weight: 1), V1.Role(name: "db/main", weight: 1),
            ])
    }

    @Test func aRoleThatAFrameworkHasLeftIsItsAsLongAsItUsesSomething() {
        var master = TestMaster.ready(.capable(.multiRole, roles: ["web"]))
        master.launch([.command()])
        var info = FrameworkInfo.capable(.multiRole, roles: ["batch"])
        info.id = TestMaster.f0
        master.call(.updateFramework) { $0.updateFramework = .init(frameworkInfo: info) }
        #expect(roles(master)?.map(\.name) == ["batch", "web"])
        #expect(roles(master)?.map(\.frameworks) == [[TestMaster.f0], [TestMaster.f0]])
        master.update("t", .finished, 1)
        #expect(roles(master)?.map(\.name) == ["batch"])
    }

    @Test func ofLimitedRolesThoseAreKnown() {
        var configuration = MasterConfiguration()
        configuration.roles = ["web/eu"]
        configuration.weights = ["other": 2]
        #expect(roles(TestMaster(configuration))?.map(\.name) == ["*", "web", "web/eu"])
    }
}
