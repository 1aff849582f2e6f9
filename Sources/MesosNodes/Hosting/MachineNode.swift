package import MesosBase
import MesosIO

/// The host of one machine in production: it feeds the machine its inputs, keeps its time, and hands its effects to a
/// shell, in the order in which they were emitted.
package actor MachineNode<Machine: StateMachine> {
    /// Inputs are applied in turns of at most this many, so that effects flow while a flood of inputs is worked off.
    private static var inputsPerTurn: Int { 512 }

    private var machine: Machine
    private let deadlineInput: Machine.Input
    private let environment: NodeEnvironment
    private let perform: @Sendable (Machine.Effect) -> Void
    private let timerToken: DeadlineTimer.Token
    private var armed: Instant?
    /// Where others leave inputs without waiting.
    package nonisolated let inbox: Inbox<Machine.Input>

    /// Creates a host; `deadlineInput` is what tells the machine that its deadline has been reached.
    package init(
        _ machine: Machine, inbox: Inbox<Machine.Input> = Inbox(), deadlineInput: Machine.Input,
        environment: NodeEnvironment, perform: @escaping @Sendable (Machine.Effect) -> Void
    ) {
        self.machine = machine
        self.inbox = inbox
        self.deadlineInput = deadlineInput
        self.environment = environment
        self.perform = perform
        timerToken = environment.timer.makeToken()
    }

    /// Reads the machine between two turns.
    package func read<Value: Sendable>(_ reading: @Sendable (Machine) -> Value) -> Value {
        reading(machine)
    }

    /// Applies an input at once, ahead of those that wait in the inbox, and performs what follows from it.
    package func submit(_ input: Machine.Input) {
        var turn = makeTurn(capacity: 4)
        machine.apply(input, in: &turn)
        finish(&turn)
        armTimer()
    }

    /// Applies an input at once and returns what the machine answers to it, if it does so in the same turn: the effect
    /// that `answer` makes something of, which is then not performed.
    package func ask<Answer: Sendable>(
        _ input: Machine.Input, answer: @Sendable (Machine.Effect) -> Answer?
    ) -> Answer? {
        var turn = makeTurn(capacity: 4)
        machine.apply(input, in: &turn)
        var found: Answer?
        if let index = turn.effects.firstIndex(where: { effect in
            found = answer(effect)
            return found != nil
        }) {
            turn.effects.remove(at: index)
        }
        finish(&turn)
        armTimer()
        return found
    }

    /// Runs the machine on its inbox until that is closed or the task is cancelled.
    package func run() async {
        while var batch = await inbox.take() {
            // Inputs are moved out of the batch, not copied: they are taken from its end.
            batch.reverse()
            repeat {
                var turn = makeTurn(capacity: 2 * min(batch.count, Self.inputsPerTurn) + 2)
                var left = Self.inputsPerTurn
                while left > 0, let input = batch.popLast() {
                    machine.apply(input, in: &turn)
                    left -= 1
                }
                finish(&turn)
                // Between two turns others may read the machine.
                if !batch.isEmpty { await Task.yield() }
            } while !batch.isEmpty
            inbox.recycle(batch)
            armTimer()
        }
        environment.timer.cancel(timerToken)
        armed = nil
    }

    private func makeTurn(capacity: Int) -> Turn<Machine.Effect> {
        Turn(
            now: environment.clock.now, date: environment.clock.date, entropy: environment.entropy,
            capacity: capacity)
    }

    /// Lets the machine meet its deadline if that has come, and performs what the turn has brought.
    private func finish(_ turn: inout Turn<Machine.Effect>) {
        if let deadline = Self.deadline(of: &machine), deadline <= turn.now {
            machine.apply(deadlineInput, in: &turn)
        }
        turn.effects.reverse()
        while let effect = turn.effects.popLast() { perform(effect) }
    }

    /// Reads the deadline where the machine is: a property of an actor would be copied for that.
    private static func deadline(of machine: inout Machine) -> Instant? { machine.nextDeadline }

    /// Sees to it that the node runs when its machine wants to. A timer that is set for an earlier moment is left
    /// alone: it wakes the node for nothing, which costs less than setting it anew with each turn.
    private func armTimer() {
        guard let deadline = Self.deadline(of: &machine) else { return }
        if let armed, armed <= deadline, armed > environment.clock.now { return }
        armed = deadline
        environment.timer.set(timerToken, at: deadline) { [inbox] in inbox.wake() }
    }
}
