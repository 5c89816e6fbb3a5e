#include "proof/prove.h"

#include <algorithm>

#include "proof/contradiction.h"
#include "proof/possible.h"
#include "proof/rehearsal.h"
#include "proof/safety.h"
#include "proof/silence.h"
#include "proof/slice.h"

namespace drill::proof {

using namespace engine;

namespace {

constexpr int kRehearsalSteps = 25'000;
/// Rehearsing ends when this many rounds in a row have shown nothing new.
constexpr int kIdleRoundsMax = 6;

class Prover {
public:
    Prover(const Scenario& scenario, const Bounds& bounds,
           const std::function<void(std::size_t)>& progress)
        : scenario_(scenario),
          bounds_(bounds),
          progress_(progress),
          claims_(claims_of(scenario)),
          possible_(scenario),
          rehearsal_(scenario, claims_, bounds.grid_ms) {
        for (const Claim& claim : claims_)
            proof_.judgements.push_back({claim, Verdict::kOpen, "", std::nullopt, 0});
    }

    Proof run() {
        rule_out();
        rehearse();
        for (const bool is_quick : {true, false}) {
            for (Judgement& each : proof_.judgements) {
                if (each.verdict == Verdict::kOpen && needs_states(each.claim) != is_quick &&
                    (is_quick || !is_over())) {
                    judge(each);
                    tell();
                }
            }
        }
        proof_.longest_silence_ms = rehearsal_.longest_silence_ms();
        proof_.inactions = inactions_of(scenario_);
        proof_.moves = rehearsal_.move_count();
        proof_.rehearsed_steps = rehearsal_.step_count();
        proof_.is_cut_short = is_over() && proof_.count(Verdict::kOpen) > 0;
        return std::move(proof_);
    }

private:
    static bool needs_states(const Claim& claim) {
        return is_shown_by_a_play(claim) || claim.kind == ClaimKind::kTalks;
    }
    bool is_over() const { return bounds_.is_over && bounds_.is_over(); }
    void tell() const {
        if (progress_)
            progress_(static_cast<std::size_t>(proof_.count(Verdict::kOpen)));
    }
    static void settle(Judgement& judgement, Verdict verdict, std::string why) {
        judgement.verdict = verdict;
        judgement.why = std::move(why);
    }

    /// What needs no play to be refuted.
    void rule_out() {
        for (Judgement& each : proof_.judgements) {
            if (!is_shown_by_a_play(each.claim))
                continue;
            if (possible_.rules_out(each.claim))
                settle(each, Verdict::kRefuted, "nothing before the longest time leads there");
            else if (excludes_itself(each.claim))
                settle(each, Verdict::kRefuted, "what it needs excludes itself");
        }
    }

    bool excludes_itself(const Claim& claim) const {
        std::vector<Wish> wishes;
        Condition fired(1);  // what comes after an inject comes when that one has happened
        fired[0].kind = ConditionKind::kFired;
        switch (claim.kind) {
            case ClaimKind::kCanHold:
            case ClaimKind::kCanFail:
                wishes = {{&condition_of(scenario_, claim), claim.kind == ClaimKind::kCanHold}};
                break;
            case ClaimKind::kIsMet:
            case ClaimKind::kIsMissed:
                wishes = {{&condition_of(scenario_, claim), needs_to_hold(scenario_, claim)}};
                break;
            case ClaimKind::kHappens:
            case ClaimKind::kIsSpared: {
                const Inject& inject = scenario_.injects[static_cast<std::size_t>(claim.number)];
                if (inject.trigger == TriggerKind::kWhen &&
                    is_contradiction({{&inject.when, true}}))
                    return true;
                // Without a delay all of its conditions are looked at in one and the same state.
                if (inject.trigger == TriggerKind::kWhen && inject.at_ms == 0)
                    wishes.push_back({&inject.when, true});
                if (inject.trigger == TriggerKind::kAfter) {
                    fired[0].first = static_cast<std::uint16_t>(inject.after);
                    wishes.push_back({&fired, true});
                }
                if (claim.kind == ClaimKind::kHappens)
                    wishes.push_back({&inject.only_if, true});
                if (inject.is_contingency)
                    wishes.push_back({&inject.unless, claim.kind == ClaimKind::kIsSpared});
                break;
            }
            default:
                return false;
        }
        return is_contradiction(wishes);
    }

    void rehearse() {
        int idle = 0;
        while (idle < kIdleRoundsMax && !rehearsal_.open().empty() && !is_over()) {
            const std::size_t before = rehearsal_.open().size();
            rehearsal_.go_on(kRehearsalSteps);
            idle = rehearsal_.open().size() < before ? 0 : idle + 1;
            if (progress_)
                progress_(rehearsal_.open().size());
        }
        std::vector<bool> is_open(claims_.size(), false);
        for (const int number : rehearsal_.open())
            is_open[static_cast<std::size_t>(number)] = true;
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            if (!is_shown_by_a_play(claims_[i]) || is_open[i])
                continue;
            Judgement& judgement = proof_.judgements[i];
            settle(judgement, Verdict::kProved, "a play shows it");
            judgement.play = rehearsal_.play_of(static_cast<int>(i));
        }
    }

    void judge(Judgement& judgement) {
        switch (judgement.claim.kind) {
            case ClaimKind::kEnds:
            case ClaimKind::kSettles:
            case ClaimKind::kIsQuiet:
            case ClaimKind::kIsNeeded:
                // decide() sees to it for every scenario; tests/simulation holds it to that.
                return settle(judgement, Verdict::kProved, "the engine sees to it");
            case ClaimKind::kTalks:
                return judge_silence(judgement);
            case ClaimKind::kIsSafe: {
                std::string why = why_unsafe(scenario_, judgement.claim.number);
                const bool is_safe = why.empty();
                return settle(
                    judgement, is_safe ? Verdict::kProved : Verdict::kRefuted,
                    is_safe ? "nothing that follows from it changes the story" : std::move(why));
            }
            default:
                return explore_slice(judgement, false);
        }
    }

    void judge_silence(Judgement& judgement) {
        if (rehearsal_.longest_silence_ms() > scenario_.silence_ms) {
            judgement.play = rehearsal_.play_of_silence();
            return settle(judgement, Verdict::kRefuted, "a play breaks it");
        }
        const std::uint64_t before = proof_.explored.states;
        Finding finding = find_silence(scenario_, bounds_, proof_.explored);
        judgement.states = proof_.explored.states - before;
        if (finding.outcome == Outcome::kExhausted)
            return settle(judgement, Verdict::kProved, "in every play of the lines that matter");
        if (finding.outcome == Outcome::kGaveUp)
            return settle(judgement, Verdict::kOpen, "not exhausted");
        settle(judgement, Verdict::kRefuted, "a play breaks it");
        judgement.play = std::move(finding.play);
    }

    Question question_of(const Claim& claim) const {
        Question question;
        if (claim.kind == ClaimKind::kCanFinish)
            question.injects = ends_of(scenario_);
        else if (claim.kind == ClaimKind::kIsMet || claim.kind == ClaimKind::kIsMissed)
            question.expectation = claim.number;
        else if (claim.kind == ClaimKind::kHappens || claim.kind == ClaimKind::kIsSpared)
            question.injects.set(static_cast<std::size_t>(claim.number));
        else
            question.conditions.push_back(&condition_of(scenario_, claim));
        return question;
    }

    void explore_slice(Judgement& judgement, bool with_ends) {
        Question question = question_of(judgement.claim);
        if (with_ends)
            question.injects |= ends_of(scenario_);
        const Slice slice = slice_of(scenario_, question);
        const Scenario part = only(scenario_, slice);
        const Alphabet alphabet(part, slice.interest);
        const auto is_wanted = [&](const Step& step) {
            return is_shown(part, judgement.claim, step.control, step.events, step.now_ms);
        };
        const std::uint64_t before = proof_.explored.states;
        Finding finding = explore(part, slice, alphabet, is_wanted, bounds_, proof_.explored);
        judgement.states += proof_.explored.states - before;
        if (finding.outcome == Outcome::kGaveUp)
            return settle(judgement, Verdict::kOpen, "not exhausted");
        if (finding.outcome == Outcome::kExhausted) {
            if (!alphabet.unspoken().empty())
                return settle(judgement, Verdict::kOpen, "it waits for words that no line says");
            if (!alphabet.is_complete())
                return settle(judgement, Verdict::kOpen, "it tells too many components apart");
            return settle(judgement, Verdict::kRefuted, "no play shows it");
        }
        if (shows(scenario_, judgement.claim, finding.play)) {
            settle(judgement, Verdict::kProved, "a play shows it");
            judgement.play = std::move(finding.play);
        } else if (!with_ends) {
            explore_slice(judgement, true);
        } else {
            settle(judgement, Verdict::kOpen, "its play ends before");
        }
    }

    const Scenario& scenario_;
    const Bounds& bounds_;
    const std::function<void(std::size_t)>& progress_;
    std::vector<Claim> claims_;
    Possible possible_;
    Rehearsal rehearsal_;
    Proof proof_;
};

}  // namespace

int Proof::count(Verdict verdict) const {
    return static_cast<int>(
        std::count_if(judgements.begin(), judgements.end(),
                      [verdict](const Judgement& each) { return each.verdict == verdict; }));
}

Proof prove(const Scenario& scenario, const Bounds& bounds,
            const std::function<void(std::size_t open)>& progress) {
    return Prover(scenario, bounds, progress).run();
}

}  // namespace drill::proof
