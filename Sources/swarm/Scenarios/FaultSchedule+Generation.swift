import MesosBase
import MesosSimulation

extension FaultSchedule {
    /// Draws what goes wrong in the first minute. Kinds of faults come in varying numbers, and many kinds not at all:
    /// what only shows when nothing else goes wrong would be hidden otherwise.
    static func drawn(agents: Int, frameworks: [String], _ dice: inout Dice) -> FaultSchedule {
        var schedule = FaultSchedule()
        func node(_ dice: inout Dice) -> NodeGroup {
            dice.isOne(in: 3) ? .framework(dice.pick(frameworks)) : .agent(dice.number(0...(agents - 1)))
        }
        func add(_ most: Int, _ fault: (inout Dice) -> Fault) {
            guard dice.isOne(in: 2) else { return }
            for _ in 0..<dice.number(1...most) { schedule.append(fault(&dice), at: dice.time()) }
        }
        add(4) { .partition(node(&$0), for: $0.duration(upTo: 25)) }
        add(1) { .partition(.agent($0.number(0...(agents - 1))), for: .seconds(90) + $0.duration(upTo: 20)) }
        add(4) { .breakConnections(node(&$0)) }
        add(3) { .crash(.agent($0.number(0...(agents - 1))), restartAfter: $0.duration(upTo: 10)) }
        add(2) { .crash(.leadingMaster, restartAfter: $0.duration(upTo: 10)) }
        add(2) { .markGone(.agent($0.number(0...(agents - 1)))) }
        add(3) { .drop(node(&$0), oneIn: $0.pick([3, 10, 30]), for: $0.duration(upTo: 30)) }
        add(3) { .duplicate(node(&$0), oneIn: $0.pick([2, 5, 20]), for: $0.duration(upTo: 30)) }
        add(3) {
            .delay(
                node(&$0), oneIn: $0.pick([5, 20]), by: .uniform(.zero ... .seconds(20)), for: $0.duration(upTo: 30))
        }
        add(2) { .slow(node(&$0), by: .constant($0.duration(upTo: 2)), for: $0.duration(upTo: 30)) }
        add(2) { .crash(.framework($0.pick(frameworks)), restartAfter: $0.duration(upTo: 10)) }
        add(2) {
            .crash(
                $0.isOne(in: 2) ? .leadingMaster : .agent($0.number(0...(agents - 1))),
                at: $0.isOne(in: 2) ? .afterEvents(UInt64($0.number(0...50))) : .afterEffects($0.number(0...3)),
                restartAfter: $0.duration(upTo: 10))
        }
        add(2) {
            .partition(node(&$0), direction: $0.pick([.toMaster, .fromMaster]), for: $0.duration(upTo: 25))
        }
        add(2) { .setClock(node(&$0), ahead: .seconds($0.pick([-86_400, -60, 60, 3_600]))) }
        add(2) { .throttle(node(&$0), perMessage: .milliseconds($0.number(1...200)), for: $0.duration(upTo: 20)) }
        add(2) {
            .containers(
                .agents, $0.pick(ContainerFault.allCases), oneIn: $0.pick([2, 5]), for: $0.duration(upTo: 30))
        }
        add(2) { .outOfMemory(.agent($0.number(0...(agents - 1)))) }
        add(1) { .failDisk(.leadingMaster, for: $0.duration(upTo: 10)) }
        add(1) { .slowDisk(.leadingMaster, by: .constant($0.duration(upTo: 3)), for: $0.duration(upTo: 20)) }
        schedule.entries.sort { $0.time < $1.time }
        return schedule
    }
}
