import AllocatorCore
import MasterCore
import MesosBase
import MesosResources
import MesosWire
import Testing

/// What frameworks say of the offers that they want, and what the allocator learns of it.
@Suite struct OfferWishTests {
    private func subscribe(
        _ master: inout TestMaster, _ info: FrameworkInfo = FrameworkInfo(user: "nobody", name: "f"),
        constraints: V1.Scheduler.OfferConstraints?
    ) -> [MasterMachine.Effect] {
        let subscribe = V1.Scheduler.Call.Subscribe(frameworkInfo: info, offerConstraints: constraints)
        return master.apply(
            .schedulerCalled(
                SchedulerConnectionID(1), .init(frameworkID: info.id, type: .subscribe, subscribe: subscribe)))
    }

    private func agent(rack: String) -> AgentProfile {
        AgentProfile(attributes: [V1.Attribute(name: "rack", type: .text, text: .init(value: rack))])
    }

    /// Which of the racks `r1` and `r2` the allocator knows that the framework wants for a role.
    private func racks(_ master: TestMaster, role: String = "*") -> [String] {
        let constraints = master.allocator.frameworkProfiles[TestMaster.f0]?.offerConstraints ?? OfferConstraints()
        return ["r1", "r2"].filter { !constraints.exclude(agent(rack: $0), for: role) }
    }

    @Test func constraintsReachTheAllocator() {
        var master = TestMaster()
        _ = subscribe(&master, constraints: .onRack("r1"))
        #expect(racks(master) == ["r1"])
        var info = FrameworkInfo(user: "nobody", name: "f")
        info.id = TestMaster.f0
        // A scheduler that comes back says anew what it wants.
        _ = subscribe(&master, info, constraints: .onRack("r2"))
        #expect(racks(master) == ["r2"])
        _ = subscribe(&master, info, constraints: nil)
        #expect(racks(master) == ["r1", "r2"])
    }

    @Test func constraintsMayChangeWithoutAnythingElse() {
        var master = TestMaster.ready()
        var info = FrameworkInfo(user: "nobody", name: "f")
        info.id = TestMaster.f0
        func update(_ constraints: V1.Scheduler.OfferConstraints?) -> [MasterMachine.Effect] {
            master.call(.updateFramework) {
                $0.updateFramework = .init(frameworkInfo: info, offerConstraints: constraints)
            }
        }
        #expect(update(.onRack("r2")) == [.answerUpdate(SchedulerConnectionID(1), nil)])
        #expect(racks(master) == ["r2"])
        #expect(master.allocatorCalls() == [.updateFramework(TestMaster.f0, roles: ["*"], suppressed: [])])
        let problem =
            "'UpdateFramework' call is not valid: Offer constraints are not valid: A role * has an invalid "
            + "'AttributeConstraint': Failed to construct regex from pattern 'r2)': unexpected ): no group is open "
            + "here; write '\\)' for the character itself (after 2 characters)"
        #expect(
            update(.onRack("r2)")) == [
                .answerUpdate(SchedulerConnectionID(1), CallRejection(status: 400, message: problem))
            ])
        #expect(racks(master) == ["r2"] && master.allocatorCalls() == [])
        #expect(update(nil) == [.answerUpdate(SchedulerConnectionID(1), nil)])
        #expect(racks(master) == ["r1", "r2"])
    }

    @Test(
        arguments: [
            (
                .init(roleConstraints: ["*": .init()]),
                "'OfferConstraints::role_constraints' has an empty 'RoleConstraints::groups' for role *"
            ),
            (
                .init(roleConstraints: ["*": .init(groups: [.init()])]),
                "'OfferConstraints::RoleConstraints::groups' for role *contains an empty RoleConstraints::Group"
            ),
            (
                .onRack("r{200}"),
                "A role * has an invalid 'AttributeConstraint': Regex 'r{200}' is too complex: program size of 201 is "
                    + "larger than maximum of 100 allowed"
            ),
        ] as [(V1.Scheduler.OfferConstraints, String)])
    func invalidConstraintsRefuseASubscription(constraints: V1.Scheduler.OfferConstraints, problem: String) {
        var master = TestMaster()
        let effects = subscribe(&master, constraints: constraints)
        let message = "Offer constraints are not valid: \(problem)"
        #expect(
            effects == [
                toScheduler(.init(type: .error, error: .init(message: message))),
                .closeScheduler(SchedulerConnectionID(1)),
            ])
        #expect(master.machine.snapshot.frameworks.isEmpty && master.allocatorCalls() == [])
    }

    @Test func patternsMayBeAsLargeAsTheConfigurationSays() {
        var configuration = MasterConfiguration()
        configuration.patternLimits.programSize = 201
        var master = TestMaster(configuration)
        _ = subscribe(&master, constraints: .onRack("r{200}"))
        #expect(master.machine.snapshot.frameworks.count == 1)
        configuration.patternLimits.memory = 100
        master = TestMaster(configuration)
        _ = subscribe(&master, constraints: .onRack("r{200}"))
        #expect(master.machine.snapshot.frameworks.isEmpty)
    }

    @Test func whatIsWorthOfferingReachesTheAllocator() {
        var master = TestMaster()
        var info = FrameworkInfo.capable(.multiRole, roles: ["a", "b", "c"])
        info.offerFilters = [
            "a": .init(
                minAllocatableResources: .init(quantities: [
                    .init(quantities: ["cpus": .init(value: 2), "mem": .init(value: 64.0004)]),
                    .init(quantities: ["disk": .init(value: 0)]),
                ])),
            "b": .init(minAllocatableResources: .init()), "c": .init(),
        ]
        _ = subscribe(&master, info, constraints: nil)
        var profile = master.allocator.frameworkProfiles[TestMaster.f0]
        #expect(profile?.minimumAllocatable == ["a": [["cpus": 2, "mem": 64], [:]], "b": []])
        info.id = TestMaster.f0
        info.offerFilters = [:]
        _ = master.call(.updateFramework) { $0.updateFramework = .init(frameworkInfo: info) }
        profile = master.allocator.frameworkProfiles[TestMaster.f0]
        #expect(profile?.minimumAllocatable == [:])
    }

    @Test func exclusionsAreShownForEachRole() throws {
        var master = TestMaster()
        master.register("a")
        master.register("b", over: 101)
        #expect(String(decoding: master.machine.offerConstraintsBody, as: UTF8.self) == #"{"frameworks":{}}"#)
        let host = V1.Scheduler.AttributeConstraint(
            selector: .init(selector: .pseudoattributeType(.hostname)),
            predicate: .init(predicate: .textNotEquals(.init(value: "b"))))
        let subscribe = V1.Scheduler.Call.Subscribe(
            frameworkInfo: .capable(.multiRole, roles: ["x", "w/z"]), suppressedRoles: ["x"],
            offerConstraints: .init(roleConstraints: ["w/z": .init(groups: [.init(attributeConstraints: [host])])]))
        _ = master.apply(.schedulerCalled(SchedulerConnectionID(1), .init(type: .subscribe, subscribe: subscribe)))
        master.subscribe(over: 2)
        let (f0, f1, s1) = (TestMaster.f0.value, TestMaster.f1.value, TestMaster.s1.value)
        #expect(
            String(decoding: master.machine.offerConstraintsBody, as: UTF8.self)
                == #"{"frameworks":{"\#(f0)":{"suppressed_roles":["x"],"excluded_by_attribute_constraints":"#
                + #"{"x":[],"w/z":["\#(s1)"]}},"#
                + #""\#(f1)":{"suppressed_roles":[],"excluded_by_attribute_constraints":{"*":[]}}}}"#)
    }
}
